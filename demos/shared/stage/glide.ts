import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { reducedMotion } from '../motion.ts';

/** Milliseconds from one step of a slide to the next: to be followed by the eye, and soon over. */
const duration = 320;

/**
 * Numbers of a picture, on their way where a step of the slide or another window changed them; what was changed by hand
 * is there at once.
 * @param target where they end; always as many
 * @param shown counts the states that came from elsewhere: `demo.shown`; without it every change can be followed, as is
 * right for what buttons do, and wrong for what is dragged
 */
export function useGlide(
  target: readonly number[],
  shown?: ReadonlySignal<number>,
): readonly number[] {
  const key = target.join();
  const count = shown?.value;
  const last = useRef({ key, count, drawn: target });
  const way = useRef<{ from: readonly number[]; start: number } | null>(null);
  const [, redraw] = useState(0);

  if (key !== last.current.key) {
    const isSlow = shown === undefined || count !== last.current.count;
    way.current =
      isSlow && !reducedMotion.value
        ? { from: last.current.drawn, start: performance.now() }
        : null;
    last.current = { key, count, drawn: last.current.drawn };
  }
  const { current } = way;
  const share = current === null ? 1 : Math.min(1, (performance.now() - current.start) / duration);
  // Slow at both ends.
  const eased = share * share * (3 - 2 * share);
  const drawn =
    current === null || share === 1
      ? target
      : target.map((end, i) => current.from[i]! + eased * (end - current.from[i]!));
  last.current.drawn = drawn;

  useEffect(() => {
    if (way.current === null) return;
    const { start } = way.current;
    let request = requestAnimationFrame(function step(now) {
      redraw(now);
      if (now - start < duration) request = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(request);
  }, [key]);

  return drawn;
}
