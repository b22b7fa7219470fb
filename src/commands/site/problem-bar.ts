import { type DeckProblem, describeProblem } from '../../deck/problems.ts';
import { measureDemos } from '../../deck/small-demos.ts';

/** A page that shows a deck sends there what room its demos have, and gets lines for its list of problems. */
export const demosPath = '/@deck-demos';

export function demosAddress(deck: string): string {
  return `${demosPath}?deck=${encodeURIComponent(deck)}`;
}

/**
 * The list of what is wrong in a deck, at the foot of the page that its author looks at: HTML for the end
 * of its body. It can be closed, and is not in the views that stand inside of others.
 * @param demosAddress takes what room the demos have, which the page alone knows, and gives lines for the list
 */
export function problemBar(problems: readonly DeckProblem[], demosAddress: string): string {
  const data = JSON.stringify([problems.map(problemLine), demosAddress]).replaceAll('<', '\\u003c');
  return `<style>${style}</style><script>(${showBar})(...${data})</script>\n`;
}

/** A problem, and the slide that its line in the list leads to. */
export function problemLine(problem: DeckProblem): { text: string; slide: number } {
  return { text: describeProblem(problem), slide: problem.slide ?? 1 };
}

const style = `
#deck-problems { position: fixed; inset: auto 0 0 0; z-index: 1000; display: flex; align-items: start;
  max-height: 30vh; overflow: auto; background: #fff4f2f2; color: #5c1510; border-top: 1px solid #b3261e;
  font: 13px/1.5 system-ui, sans-serif }
#deck-problems ul { flex: 1; margin: 0; padding: 4px 12px; list-style: none }
#deck-problems a { color: inherit; text-decoration: none; overflow-wrap: anywhere }
#deck-problems a:hover { text-decoration: underline }
#deck-problems button { margin: 2px 6px; padding: 2px 8px; border: 0; background: none; color: inherit;
  font: inherit; cursor: pointer }
@media print { #deck-problems { display: none } }`;

/** Runs in the page. Plain JavaScript, for it is sent as it stands here. */
const showBar = `function (problems, demosAddress) {
  if (window.top !== window || new URLSearchParams(location.search).has('view')) return;
  const bar = document.createElement('aside');
  bar.id = 'deck-problems';
  bar.setAttribute('aria-label', 'What is wrong in this deck');
  const list = document.createElement('ul');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', 'Close the list');
  close.addEventListener('click', () => bar.remove());
  bar.append(list, close);
  const add = (problems) => {
    for (const { text, slide } of problems) {
      const link = document.createElement('a');
      link.href = '#' + slide;
      link.textContent = text;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    if (problems.length > 0) document.body.append(bar);
  };
  add(problems);
  addEventListener('load', async () => {
    // On a phone demos have other boxes.
    if ('reading' in document.body.dataset) return;
    const body = JSON.stringify(${measureDemos});
    add(await (await fetch(demosAddress, { method: 'POST', body })).json());
  });
}`;
