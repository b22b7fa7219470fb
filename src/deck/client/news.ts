import type { DeckChange } from '../changed-slides.ts';
import { stepsTaken } from './active-slide.ts';
import { placeOnPath } from './core-path.ts';
import { showNotes } from './notes.ts';
import { reloadAt } from './reload.ts';
import { slides } from './slots.ts';

/**
 * Brings the page up to date while its deck is being written, when `npm start` tells what has changed. What
 * cannot be put into the page has it loaded again, at the slide that is shown, whatever its number is then.
 * On a phone slides have sizes of their own, so there it is always loaded again.
 * @param onNotes after other notes were put into it
 */
export function listenForNews(onNotes: () => void): void {
  addEventListener('deck-news', (event) => {
    event.preventDefault();
    const { detail: change } = event as CustomEvent<DeckChange | null>;
    if (change === null || 'reading' in document.body.dataset) {
      loadAgain();
      return;
    }
    const all = slides();
    for (const { index, content } of change.slides) {
      const slide = all[placeOnPath(index)];
      if (slide) slide.innerHTML = content;
    }
    if (change.notes === undefined) return;
    showNotes(change.notes);
    onNotes();
  });
}

function loadAgain(): void {
  const shown = slides().find((slide) => slide.classList.contains('bespoke-marp-active'));
  if (shown) reloadAt(shown, stepsTaken(shown));
  else location.reload();
}
