import { slides } from '../../slots.ts';
import type { Windows } from '../../windows.ts';
import type { Clock } from '../clock.ts';
import { slideTitle } from '../slide-words.ts';
import { keepAudience } from './audience.ts';
import { keepNoteSize } from './note-size.ts';
import { showRenderedNotes } from './notes.ts';
import { paceOf } from './plan.ts';
import { plannedMinutes } from './planned-minutes.ts';
import { recordTimes } from './rehearsal.ts';

const perMinute = 60_000;

/** What presenter view has besides Marp's: the plan, the clock that stays, what comes next in words. */
export function setUpPresenter(windows: Windows, clock: Clock) {
  const minutes = plannedMinutes();
  const hasPlan = minutes.some((number) => number > 0);
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
  showRenderedNotes();
  const audience = keepAudience();
  const rehearsal = recordTimes(windows, clock, minutes);

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
    time.textContent = `${clock.isRunning() ? '❙❙' : '▶'} ${asTime(elapsed)}`;
    time.setAttribute(
      'aria-label',
      `${asTime(elapsed)} so far. ${clock.isRunning() ? 'Pause' : 'Start'} the clock`,
    );
    if (!hasPlan) return;
    const { due, late, remaining } = paceOf(minutes, shown, elapsed);
    const end = new Date(Date.now() + remaining * perMinute);
    const clockTime = end.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const words =
      Math.abs(late) < 0.5
        ? 'on time'
        : `${Math.round(Math.abs(late))} min ${late > 0 ? 'late' : 'early'}`;
    plan.dataset.pace = late >= 0.5 ? 'late' : late <= -0.5 ? 'early' : 'on-time';
    plan.textContent = `${words} · the plan is at slide ${due + 1} · ends ${clockTime}`;
  }
  write();
  setInterval(write, 500);
  document.addEventListener('visibilitychange', write);

  return {
    onKey(event: KeyboardEvent): boolean {
      if (event.key !== 'p') return false;
      audience.show();
      return true;
    },
    show(slide: number) {
      shown = slide;
      rehearsal.show(slide);
      next.textContent = nextWords(slide);
      write();
    },
  };
}

/** What the next press brings, in words. */
function nextWords(slide: number): string {
  const here = slides()[slide];
  const step = here?.querySelector('[data-bespoke-marp-fragment="inactive"]');
  if (step) return `Next: ${step.textContent?.trim() || 'a step on this slide'}`;
  if (slide + 1 === slides().length) return 'The last slide';
  return `Next slide: ${slideTitle(slide + 1)}`;
}

function asTime(minutes: number): string {
  const seconds = Math.floor(minutes * 60);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
