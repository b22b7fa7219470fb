import { turningKeys } from '../../../../deck-keys.ts';
import { passOnKeys } from '../../keys.ts';
import { noteOf, showNotes } from '../../notes.ts';
import { slides } from '../../slots.ts';
import type { Windows } from '../../windows/windows.ts';
import type { Clock } from '../clock.ts';
import { nextWords } from '../next-words.ts';
import { keepAudience } from './audience.ts';
import { keepNoteSize } from './note-size.ts';
import { paceOf } from './plan.ts';
import { paceInWords, timeInWords } from './plan-words.ts';
import { plannedMinutes } from './planned-minutes.ts';
import { recordTimes } from './rehearsal.ts';

const perMinute = 60_000;
const noteSelector = '.bespoke-marp-note';

/** What presenter view has besides Marp's: the plan, the clock that stays, what comes next in words. */
export function setUpPresenter(windows: Windows, clock: Clock) {
  const panel = document.createElement('div');
  panel.className = 'desk-pace';
  const time = document.createElement('button');
  time.type = 'button';
  time.className = 'desk-clock';
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'Reset';
  const plan = document.createElement('span');
  plan.className = 'desk-plan';
  const times = document.createElement('button');
  times.type = 'button';
  times.textContent = 'Times';
  panel.append(time, reset, times, plan);
  document.querySelector('.bespoke-marp-presenter-container')?.append(panel);
  const next = document.createElement('p');
  next.className = 'desk-next';
  document.querySelector('.bespoke-marp-presenter-note-container')?.append(next);
  keepNoteSize();
  showNotes();
  const audience = keepAudience();
  const rehearsal = recordTimes(windows, clock);

  let minutes = plannedMinutes();
  let shown = 0;
  const leave = (button: HTMLButtonElement, act: () => void) => {
    button.addEventListener('click', () => {
      act();
      button.blur();
      write();
    });
  };
  leave(time, clock.toggle);
  leave(times, rehearsal.open);
  let isSure = false;
  leave(reset, () => {
    if (isSure) clock.reset();
    isSure = !isSure;
    reset.textContent = isSure ? 'Sure?' : 'Reset';
    if (isSure) {
      setTimeout(() => {
        isSure = false;
        reset.textContent = 'Reset';
      }, 3000);
    }
  });

  function write(): void {
    const elapsed = clock.elapsed() / perMinute;
    time.textContent = `${clock.isRunning() ? '❙❙' : '▶'} ${timeInWords(elapsed)}`;
    time.setAttribute(
      'aria-label',
      `${timeInWords(elapsed)} so far. ${clock.isRunning() ? 'Pause' : 'Start'} the clock`,
    );
    const hasPlan = minutes.some((number) => number > 0);
    const { pace, words } = paceInWords(paceOf(minutes, shown, elapsed), Date.now());
    plan.dataset.pace = pace;
    plan.textContent = hasPlan ? words : '';
  }
  function showNote(): void {
    for (const slide of slides().keys()) noteOf(slide)?.classList.toggle('active', slide === shown);
  }
  write();
  setInterval(write, 500);
  document.addEventListener('visibilitychange', write);

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
      minutes = plannedMinutes();
      showNote();
      write();
    },
    show(slide: number) {
      shown = slide;
      rehearsal.show(slide);
      next.textContent = nextWords(slide);
      showNote();
      write();
    },
  };
}
