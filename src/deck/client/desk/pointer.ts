import type { Spot } from '../../remote/protocol.ts';
import type { Windows } from '../windows/windows.ts';
import { type Overlay, shape } from './overlay.ts';
import { type Point, pointOnSlide, shownSlide } from './place.ts';
import { say } from './status.ts';

/** Milliseconds: whoever lets the key go later has held it, and the pointer goes. */
const hold = 300;

/**
 * A red point on the slide, in every window. The overlay catches the mouse meanwhile, so that it works over a
 * demo; a pen that hovers points by itself, but over a demo, where it is the demo's.
 */
export function createPointer(windows: Windows, overlay: Overlay) {
  const spot = shape('circle', { class: 'desk-pointer', r: 11 });
  spot.style.display = 'none';
  overlay.svg.append(spot);
  const place = windows.share<Point | null>('pointer', null, (point) => {
    spot.style.display = point === null ? 'none' : '';
    if (point === null) return;
    overlay.svg.append(spot);
    spot.setAttribute('cx', String(point[0]));
    spot.setAttribute('cy', String(point[1]));
  });

  let isOn = false;
  let pressed = 0;
  let last: { x: number; y: number } | null = null;

  const point = () => {
    const shown = shownSlide();
    const at = shown && last ? pointOnSlide(shown.svg, last.x, last.y) : null;
    if (at?.[0] !== place.value?.[0] || at?.[1] !== place.value?.[1]) place.set(at);
  };
  const turn = (on: boolean) => {
    if (isOn === on) return;
    isOn = on;
    document.body.classList.toggle('desk-pointing', on);
    say(on ? 'Pointer: l or Escape ends it.' : '');
    if (on) point();
    else place.set(null);
  };

  addEventListener('pointermove', (event) => {
    last = { x: event.clientX, y: event.clientY };
    const isHovering = event.pointerType === 'pen' && event.buttons === 0;
    const isAway = place.value !== null && !isOn;
    if (isOn || isHovering) point();
    else if (isAway && event.pointerType === 'pen') place.set(null);
  });
  document.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'pen' && !isOn && place.value !== null) place.set(null);
  });
  addEventListener('keyup', (event) => {
    if (event.key.toLowerCase() !== 'l' || !isOn) return;
    if (performance.now() - pressed > hold) turn(false);
  });

  return {
    /** The key was pressed, which may be held. */
    press() {
      if (!isOn) pressed = performance.now();
      else pressed = Number.POSITIVE_INFINITY;
      turn(!isOn);
    },
    /** @returns whether it is the key again because it is held, which presses nothing. */
    onKey: ({ key, repeat }: KeyboardEvent): boolean => key === 'l' && repeat,
    /** @returns whether it was on. */
    end(): boolean {
      const wasOn = isOn;
      turn(false);
      return wasOn;
    },
    /** @param at parts of the slide's width and height, from 0 to 1; null when it points nowhere */
    pointAt(at: Spot | null) {
      const slide = shownSlide()?.svg.viewBox.baseVal;
      if (at && slide) place.set([at[0] * slide.width, at[1] * slide.height]);
      else place.set(null);
    },
  };
}
