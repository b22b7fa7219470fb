import { pointOnSlide, shownSlide } from '../place.ts';
import type { InkPoint } from './ink.ts';

interface Listeners {
  /** Whether a press draws at all now. */
  isDrawing(): boolean;
  press(at: InkPoint): void;
  move(at: InkPoint): void;
  lift(): void;
}

/** Follows the one finger, pen or mouse that was pressed on the overlay, until it is lifted. */
export function followHand(svg: SVGSVGElement, { isDrawing, press, move, lift }: Listeners) {
  let pointerId: number | null = null;

  /** Takes the hand off where it is. */
  function end(): void {
    if (pointerId === null) return;
    pointerId = null;
    lift();
  }

  svg.addEventListener('pointerdown', (event) => {
    // With Alt it is a click that goes closer.
    if (!isDrawing() || pointerId !== null || event.button !== 0 || event.altKey) return;
    const at = pointOf(event);
    if (!at) return;
    event.preventDefault();
    pointerId = event.pointerId;
    svg.setPointerCapture(pointerId);
    press(at);
  });
  svg.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    const at = pointOf(event);
    if (at) move(at);
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    svg.addEventListener(type, (event) => {
      if (event.pointerId === pointerId) end();
    });
  }

  return { end };
}

/** Where on the slide; a pen also says how hard it is pressed. */
function pointOf(event: PointerEvent): InkPoint | null {
  const shown = shownSlide();
  const at = shown && pointOnSlide(shown.svg, event.clientX, event.clientY);
  if (!at) return null;
  return event.pointerType === 'pen' ? [...at, Math.round(event.pressure * 100) / 100] : at;
}
