/** Pixels and milliseconds that make a movement of one finger a swipe. */
const leastWay = 60;
const longest = 600;

/** What scrolls or is dragged sideways itself. */
const usesTouch = 'input, select, textarea, canvas, [role=slider], dialog[open]';

/**
 * Hears a finger that swipes sideways over what does not use it, as over a slide.
 * @param onSwipe the key that does the same
 */
export function listenForSwipes(onSwipe: (key: 'PageUp' | 'PageDown') => void): void {
  let start: { id: number; x: number; y: number; time: number } | null = null;
  addEventListener(
    'touchstart',
    ({ touches, target, timeStamp }) => {
      const [touch] = touches;
      const isFree = touches.length === 1 && target instanceof Element && !isUsed(target);
      start =
        isFree && touch
          ? { id: touch.identifier, x: touch.clientX, y: touch.clientY, time: timeStamp }
          : null;
    },
    { passive: true },
  );
  addEventListener(
    'touchend',
    ({ changedTouches, timeStamp }) => {
      const touch = [...changedTouches].find(({ identifier }) => identifier === start?.id);
      if (!start || !touch || timeStamp - start.time > longest) return;
      const right = touch.clientX - start.x;
      const down = touch.clientY - start.y;
      if (Math.abs(right) < leastWay || Math.abs(right) < 2 * Math.abs(down)) return;
      onSwipe(right < 0 ? 'PageDown' : 'PageUp');
    },
    { passive: true },
  );
}

function isUsed(target: Element): boolean {
  if (target.closest(usesTouch)) return true;
  for (let element: Element | null = target; element; element = element.parentElement) {
    const { touchAction, overflowX } = getComputedStyle(element);
    const scrolls = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth;
    if (touchAction === 'none' || scrolls) return true;
  }
  return false;
}
