import { type ReadonlySignal, signal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';

/** Whether the system asks for reduced motion: show the end of a movement at once. */
export const reducedMotion: ReadonlySignal<boolean> = mediaSignal(
  '(prefers-reduced-motion: reduce)',
);

function mediaSignal(query: string): ReadonlySignal<boolean> {
  const media = matchMedia(query);
  const matches = signal(media.matches);
  media.addEventListener('change', () => {
    matches.value = media.matches;
  });
  return matches;
}

const visible = signal(!document.hidden);
document.addEventListener('visibilitychange', () => {
  visible.value = !document.hidden;
});

/** Whether the page is on the screen, as far as the browser knows. */
export const pageVisible: ReadonlySignal<boolean> = visible;

/**
 * Calls `frame` with the milliseconds since the last one, while `running` and while the demo's slide
 * is on the screen, the page is visible and motion is welcome.
 */
export function useAnimationFrame(
  active: ReadonlySignal<boolean>,
  running: ReadonlySignal<boolean>,
  frame: (elapsed: number) => void,
): void {
  const latest = useRef(frame);
  latest.current = frame;
  useSignalEffect(() => {
    if (!running.value || !active.value || !visible.value || reducedMotion.value) return;
    let last = performance.now();
    let request = requestAnimationFrame(function step(now) {
      request = requestAnimationFrame(step);
      latest.current(Math.max(0, now - last));
      last = now;
    });
    return () => cancelAnimationFrame(request);
  });
}
