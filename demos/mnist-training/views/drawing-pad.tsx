import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { css, palette } from '../../shared/palette.ts';
import type { Drawing } from '../logic/drawing.ts';
import type { Act, Hand, PointerLike } from '../logic/hand.ts';
import { type Point, padSide } from '../logic/strokes.ts';
import { paintPen, paintStrokes } from './ink.ts';

const keyMoves: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const keyStep = 10;

/** The pen that keys move; a pointer needs none. */
interface Pen {
  /** Null while it is not used. */
  readonly at: Signal<Point | null>;
  readonly isDown: Signal<boolean>;
}

/** Paper to draw a digit on: by mouse, finger or pen, and by keys. */
export function DrawingPad({ drawing, hand }: { drawing: Drawing; hand: Hand }) {
  const { strokes } = drawing;
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const pen: Pen = { at: useSignal<Point | null>(null), isDown: useSignal(false) };
  const help = useId();

  useSignalEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { ink, accent } = palette.value;
    paintStrokes(context, strokes.value, css(ink));
    if (pen.at.value !== null) paintPen(context, pen.at.value, pen.isDown.value, css(accent));
  });

  // A stroke taken back lifts the pen that drew it.
  useSignalEffect(() => {
    if (strokes.value.length === 0) pen.isDown.value = false;
  });

  // Set here because an element of this role is rarely to be reached by Tab; this one is.
  useEffect(() => {
    surface.current!.tabIndex = 0;
  }, []);

  const at = (event: PointerEvent) => pointUnder(event, canvas.current!);

  function draw(act: Act, event: PointerEvent) {
    if (act === 'begin anew' || act === 'take back') drawing.takeBack();
    if (act === 'begin' || act === 'begin anew') {
      surface.current!.setPointerCapture(event.pointerId);
      surface.current!.focus({ preventScroll: true });
      lift(pen);
      drawing.begin(at(event));
    } else if (act === 'extend') {
      const all = event.getCoalescedEvents?.() ?? [];
      drawing.extend((all.length > 0 ? all : [event]).map(at));
    }
  }
  const heard = (read: (event: PointerLike) => Act) => (event: PointerEvent) =>
    draw(read(event), event);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button === 0) event.preventDefault();
    draw(hand.down(event), event);
  };

  return (
    <div class="pad">
      <div
        ref={surface}
        class="pad-surface"
        // Keys go to the pen, not to the slides.
        role="application"
        aria-label="Drawing area"
        aria-describedby={help}
        onPointerDown={onPointerDown}
        onPointerMove={heard(hand.move)}
        onPointerUp={heard(hand.up)}
        onPointerCancel={heard(hand.cancel)}
        onKeyDown={(event) => onKey(event, pen, drawing)}
        onBlur={() => lift(pen)}
      >
        <canvas ref={canvas} width={padSide} height={padSide} />
      </div>
      {strokes.value.length === 0 && pen.at.value === null && (
        <p class="pad-hint" aria-hidden="true">
          Draw a digit
        </p>
      )}
      <p id={help} class="visually-hidden">
        Arrow keys move the pen, Space puts it down and lifts it, Backspace takes the last stroke
        back, Delete clears. The pen is {pen.isDown.value ? 'down' : 'up'}.
      </p>
    </div>
  );
}

/** Where a pointer is on the paper. */
function pointUnder(event: PointerEvent, canvas: HTMLCanvasElement): Point {
  const box = canvas.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / box.width) * padSide,
    y: ((event.clientY - box.top) / box.height) * padSide,
  };
}

/** Moves the pen, puts it down and lifts it, or takes strokes back. */
function onKey(event: KeyboardEvent, pen: Pen, drawing: Drawing) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = keyMoves[event.key];
  if (move !== undefined) {
    const from = pen.at.peek() ?? { x: padSide / 2, y: padSide / 4 };
    const step = event.shiftKey ? keyStep / 2 : keyStep;
    const inside = (value: number) => Math.min(padSide - 10, Math.max(10, value));
    pen.at.value = { x: inside(from.x + move[0] * step), y: inside(from.y + move[1] * step) };
    if (pen.isDown.peek()) drawing.extend([pen.at.value]);
  } else if (event.key === ' ' || event.key === 'Enter') {
    pen.isDown.value = !pen.isDown.peek();
    pen.at.value ??= { x: padSide / 2, y: padSide / 4 };
    if (pen.isDown.peek()) drawing.begin(pen.at.value);
  } else if (event.key === 'Backspace') {
    pen.isDown.value = false;
    drawing.undo();
  } else if (event.key === 'Delete') {
    pen.isDown.value = false;
    drawing.clear();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function lift(pen: Pen) {
  pen.at.value = null;
  pen.isDown.value = false;
}
