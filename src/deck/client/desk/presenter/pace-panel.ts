import { createButton } from '../button.ts';
import type { Clock } from '../clock.ts';
import { paceOf } from './plan.ts';
import { paceInWords, timeInWords } from './plan-words.ts';
import { plannedMinutes } from './planned-minutes.ts';

const perMinute = 60_000;
/** Milliseconds in which a second press can follow the first. */
const doubt = 3000;

/**
 * The clock with its buttons, and where the plan from the notes wants the speaker to be. They are written anew
 * twice a second.
 * @param openTimes shows the minutes that each slide took
 */
export function showPace(clock: Clock, openTimes: () => void) {
  let minutes = plannedMinutes();
  let shown = 0;

  const andWrite = (act: () => void) => () => {
    act();
    write();
  };
  const time = createButton('', andWrite(clock.toggle));
  time.className = 'desk-clock';
  const plan = document.createElement('span');
  plan.className = 'desk-plan';
  const panel = document.createElement('div');
  panel.className = 'desk-pace';
  panel.append(
    time,
    createSureButton('Reset', andWrite(clock.reset)),
    createButton('Times', andWrite(openTimes)),
    plan,
  );
  document.querySelector('.bespoke-marp-presenter-container')?.append(panel);

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
  write();
  setInterval(write, 500);
  document.addEventListener('visibilitychange', write);

  return {
    /** Other notes were put into the page. */
    readPlan() {
      minutes = plannedMinutes();
      write();
    },
    show(slide: number) {
      shown = slide;
      write();
    },
  };
}

/** A button that asks whether one is sure, and acts when it is pressed again. */
function createSureButton(words: string, act: () => void): HTMLButtonElement {
  let isSure = false;
  const ask = (asks: boolean) => {
    isSure = asks;
    button.textContent = asks ? 'Sure?' : words;
  };
  const button = createButton(words, () => {
    if (isSure) act();
    else setTimeout(() => ask(false), doubt);
    ask(!isSure);
  });
  return button;
}
