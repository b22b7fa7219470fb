import { slideName, slides } from '../../slots.ts';
import type { Windows } from '../../windows/windows.ts';
import type { Clock } from '../clock.ts';
import { openDialog } from '../dialog.ts';
import { download } from '../download.ts';
import { slideTitle } from '../slide-words.ts';
import { plannedMinutes } from './planned-minutes.ts';

/** How long each slide was shown while the clock ran, in milliseconds, by its name. */
type Times = Readonly<Record<string, number>>;

const perMinute = 60_000;

/** Writes down how long each slide takes, so that the minutes of the notes can be made true. */
export function recordTimes(windows: Windows, clock: Clock) {
  const times = windows.share<Times>('times', {}, () => undefined);
  const names = slides().map(slideName);
  let shown: number | undefined;
  let since = clock.elapsed();

  function settle(): void {
    const now = clock.elapsed();
    // Less than before: the clock was reset, and what came before was not this talk.
    if (now < since) times.set({});
    else if (shown !== undefined && now > since) {
      const name = names[shown]!;
      times.set({ ...times.value, [name]: (times.value[name] ?? 0) + now - since });
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
      const rows = plannedMinutes().map((plan, slide) => {
        const taken = times.value[names[slide]!];
        return {
          slide: String(slide + 1),
          title: slideTitle(slide),
          plan: plan > 0 ? String(plan) : '',
          taken: taken === undefined ? '' : (taken / perMinute).toFixed(1),
        };
      });
      const dialog = openDialog('Minutes per slide', 'desk-times');
      const table = document.createElement('table');
      const head = table.createTHead().insertRow();
      for (const words of ['Slide', 'Title', 'planned', 'taken']) {
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
