import { noteOf } from '../notes.ts';
import { goTo } from '../position.ts';
import { slides } from '../slots.ts';
import { closeDialog, openDialog } from './dialog.ts';
import { slideText, slideTitle } from './slide-words.ts';

interface Entry {
  /** From 0. */
  readonly slide: number;
  readonly title: string;
  readonly text: string;
  readonly notes: string;
}

/**
 * Looks for a slide by words of its title, its text or its notes, and goes there. Notes are searched and
 * never shown: the audience may see this.
 */
export function searchSlides(): void {
  const entries = slides().map((_, slide) => entryOf(slide));
  const dialog = openDialog('Find a slide', 'desk-search');
  const field = document.createElement('input');
  field.type = 'search';
  field.placeholder = 'A word of its title, its text or its notes';
  field.setAttribute('aria-label', 'Words to look for');
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-expanded', 'true');
  field.setAttribute('aria-controls', 'desk-found');
  const count = document.createElement('p');
  count.role = 'status';
  const list = document.createElement('ul');
  list.id = 'desk-found';
  list.role = 'listbox';
  list.setAttribute('aria-label', 'Slides');
  dialog.append(field, count, list);

  let found: Entry[] = [];
  let chosen = 0;

  const choose = (index: number) => {
    chosen = Math.max(0, Math.min(index, found.length - 1));
    for (const [i, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(i === chosen));
      if (i === chosen) option.scrollIntoView({ block: 'nearest' });
    }
    if (found.length > 0) field.setAttribute('aria-activedescendant', `desk-found-${chosen}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    closeDialog(dialog);
    goTo({ slide: entry.slide, step: 0 });
  };
  const look = () => {
    found = matching(entries, field.value);
    count.textContent =
      found.length === 0
        ? `No slide has “${field.value.trim()}” in its title, its text or its notes.`
        : `${found.length} of ${entries.length} slides`;
    list.replaceChildren(
      ...found.map((entry, i) => {
        const option = document.createElement('li');
        option.role = 'option';
        option.id = `desk-found-${i}`;
        const number = document.createElement('span');
        number.textContent = String(entry.slide + 1);
        option.append(number, entry.title);
        option.addEventListener('click', () => go(entry));
        return option;
      }),
    );
    choose(0);
  };

  field.addEventListener('input', look);
  dialog.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by !== undefined) choose(chosen + by);
    else if (event.key === 'Enter') go(found[chosen]);
    else return;
    event.preventDefault();
  });
  look();
  field.focus();
}

/** Slides that have every word, those with them in the title first. */
function matching(entries: readonly Entry[], words: string): Entry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const inTitle = entries.filter(({ title }) => has(title));
  const elsewhere = entries.filter(
    (entry) => !has(entry.title) && has(`${entry.title} ${entry.text} ${entry.notes}`),
  );
  return [...inTitle, ...elsewhere];
}

function entryOf(slide: number): Entry {
  const notes = noteOf(slide)?.textContent ?? '';
  return { slide, title: slideTitle(slide), text: slideText(slide), notes };
}
