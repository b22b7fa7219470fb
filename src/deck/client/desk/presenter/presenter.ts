import { turningKeys } from '../../../../deck-keys.ts';
import { passOnKeys } from '../../keys.ts';
import { noteOf, showNotes } from '../../notes.ts';
import { slides } from '../../slots.ts';
import type { Windows } from '../../windows/windows.ts';
import type { Clock } from '../clock.ts';
import { nextWords } from '../next-words.ts';
import { keepAudience } from './audience.ts';
import { keepNoteSize } from './note-size.ts';
import { showPace } from './pace-panel.ts';
import { recordTimes } from './rehearsal.ts';

const noteSelector = '.bespoke-marp-note';

/** What presenter view has besides Marp's: the plan, the clock that stays, what comes next in words. */
export function setUpPresenter(windows: Windows, clock: Clock) {
  keepNoteSize();
  // The plan is read from them.
  showNotes();
  const rehearsal = recordTimes(windows, clock);
  const pace = showPace(clock, rehearsal.open);
  const next = document.createElement('p');
  next.className = 'desk-next';
  document.querySelector('.bespoke-marp-presenter-note-container')?.append(next);
  const audience = keepAudience();
  let shown = 0;

  function showNote(): void {
    for (const slide of slides().keys()) noteOf(slide)?.classList.toggle('active', slide === shown);
  }

  return {
    onKey(event: KeyboardEvent): boolean {
      const isInNote = event.target instanceof Element && event.target.closest(noteSelector);
      // Marp leaves all keys to notes that have the focus, a clicker's too.
      if (isInNote && turningKeys.includes(event.key)) passOnKeys(event.key, event.shiftKey);
      else if (event.key === 'p') audience.show();
      else if (event.key === 'n') noteOf(shown)?.focus();
      else return false;
      return true;
    },
    /** @returns whether the notes had the focus, which they give back. */
    leaveNotes(): boolean {
      const note = document.activeElement?.closest<HTMLElement>(noteSelector);
      note?.blur();
      return note != null;
    },
    /** Other notes were put into the page. */
    readNotes() {
      showNote();
      pace.readPlan();
    },
    show(slide: number) {
      shown = slide;
      rehearsal.show(slide);
      next.textContent = nextWords(slide);
      showNote();
      pace.show(slide);
    },
  };
}
