import { stepsTaken } from './active-slide.ts';
import { shownSlide } from './desk/place.ts';
import { goTo, type Position } from './position.ts';
import { goalAfterReload } from './reload.ts';
import { isOpenedByAnother, presentationKey } from './windows/presentation.ts';
import type { Windows } from './windows/windows.ts';

const storagePrefix = 'bespoke-marp-sync-';

/**
 * Bespoke has windows meet in storage, where a window that is being opened writes where it was asked to open,
 * and takes the others back to it. Call it before Bespoke starts to listen.
 */
export function keepFromStorage(): void {
  addEventListener('storage', (event) => {
    if (event.isTrusted && event.key?.startsWith(storagePrefix)) event.stopImmediatePropagation();
  });
}

/**
 * Keeps the windows of a presentation at one place: the one that is moved leads, one that has just been opened
 * follows. Call it before Bespoke has read its address.
 * @returns what is to be called when another slide or step is shown
 */
export function moveTogether(windows: Windows): () => void {
  /** Where this window is being moved to for another one: a transition takes its time. */
  const underway: Position[] = [];
  let hasBegun = false;
  const place = windows.share<Position | null>('place', null, follow);

  function follow(): void {
    const goal = hasBegun ? place.value : null;
    if (goal === null || isSame(goal, shownPosition())) return;
    underway.push(goal);
    dispatchEvent(
      new StorageEvent('storage', {
        key: `${storagePrefix}${presentationKey()}`,
        oldValue: '{}',
        newValue: JSON.stringify({ index: goal.slide, fragmentIndex: goal.step }),
      }),
    );
  }

  function tell(): void {
    const shown = shownPosition();
    if (!hasBegun) return;
    if (isSame(shown, place.value)) {
      underway.length = 0;
      return;
    }
    const arrived = underway.findIndex((each) => isSame(each, shown));
    if (arrived < 0) {
      underway.length = 0;
      place.set(shown);
    } else {
      underway.splice(0, arrived + 1);
      follow();
    }
  }

  // Bespoke reads the address in a task of its own, which it has asked for already.
  setTimeout(() => {
    hasBegun = true;
    const goal = goalAfterReload();
    if (goal) goTo(goal);
    else if (place.value) follow();
    if (goal || !(isOpenedByAnother || place.value)) place.set(shownPosition());
  });
  return tell;
}

function shownPosition(): Position {
  const shown = shownSlide();
  return shown ? { slide: shown.index, step: stepsTaken(shown.svg) } : { slide: 0, step: 0 };
}

function isSame(one: Position, other: Position | null): boolean {
  return one.slide === other?.slide && one.step === other.step;
}
