import type { Windows } from '../../windows.ts';
import type { Clock } from '../clock.ts';
import { openDialog } from '../dialog.ts';
import { download } from '../download.ts';
import { slideTitle } from '../slide-words.ts';

/** How long each slide was shown while the clock ran, in milliseconds, by its number from 0. */
type Times = Readonly<Record<string, number>>;

const perMinute = 60_000;

/** Writes down how long each slide takes, so that the minutes of the notes can be made true. */
export function recordTimes(windows: Windows, clock: Clock, planned: readonly number[]) {
  const times = windows.share<Times>('times', {}, () => undefined);
  let shown: number | undefined;
  let since = clock.elapsed();

  function settle(): void {
    const now = clock.elapsed();
    // Less than before: the clock was reset, and what came before was not this talk.
    if (now < since) times.set({});
    else if (shown !== undefined && now > since) {
      times.set({ ...times.value, [shown]: (times.value[shown] ?? 0) + now - since });
    }
    since = now;
  }

  return {
    show(slide: number) {
      if (slide === shown) return;
      settle();
      shown = slide;
    },
    /** Shows the table, from which it can be copied or saved. */
    open() {
      settle();
      const rows = planned.map((plan, slide) => ({
        slide: String(slide + 1),
        title: slideTitle(slide),
        plan: plan > 0 ? String(plan) : '',
        taken: times.value[slide] === undefined ? '' : (times.value[slide] / perMinute).toFixed(1),
      }));
      const dialog = openDialog('Minutes per slide', 'desk-times');
      const table = document.createElement('table');
      const head = table.createTHead().insertRow();
      for (const words of ['Slide', '', 'planned', 'taken']) {
        const cell = document.createElement('th');
        cell.scope = 'col';
        cell.textContent = words;
        head.append(cell);
      }
      const body = table.createTBody();
      for (const row of rows) {
        const line = body.insertRow();
        for (const words of Object.values(row)) line.insertCell().textContent = words;
      }
      const save = document.createElement('button');
      save.type = 'button';
      save.textContent = 'Save as Markdown';
      save.addEventListener('click', () => {
        const text = asMarkdown(rows.map((row) => Object.values(row)));
        download('minutes.md', text, 'text/markdown');
      });
      dialog.querySelector('header')?.append(save);
      dialog.append(table);
    },
  };
}

function asMarkdown(rows: readonly (readonly string[])[]): string {
  const lines = [['slide', 'title', 'planned', 'taken'], ['---', '---', '---:', '---:'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
