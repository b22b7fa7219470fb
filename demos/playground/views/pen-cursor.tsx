import { useSignal } from '@preact/signals';
import { clamp } from '../../../src/clamp.ts';
import { fixed } from '../../../src/format.ts';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { reach } from '../../../src/lecture/playground/own-points.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';
import { type Pen, type PenName, press } from './pen.ts';

interface PenCursorProps {
  demo: Demo<PlaygroundState>;
  session: Session;
  pen: Pen;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const keys: Record<string, PenName | undefined> = {
  o: 'orange',
  b: 'blue',
  Delete: 'erase',
  Backspace: 'erase',
};

/** A crosshair for the keyboard: arrows move it, Enter presses the pen, O and B set a point, Delete takes one. */
export function PenCursor({ demo, session, pen }: PenCursorProps) {
  const at = useSignal({ x: 0, y: 0 });
  const { x, y } = at.value;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    const isPress = event.key === 'Enter' || event.key === ' ';
    const name = isPress ? pen.name.peek() : keys[event.key];
    if (direction === undefined && name === undefined) return;
    event.preventDefault();
    if (direction !== undefined) {
      const by = event.shiftKey ? 0.25 : 0.05;
      at.value = {
        x: clamp(Number((x + direction[0] * by).toFixed(2)), -reach, reach),
        y: clamp(Number((y + direction[1] * by).toFixed(2)), -reach, reach),
      };
    } else if (name !== undefined) {
      press(pen, session, demo.state.peek(), { x, y, name });
    }
  };

  return (
    <g
      class="pen-cursor"
      role="slider"
      // In lower case: attributes of SVG are case-sensitive.
      tabindex={0}
      aria-label="Place for a point: arrow keys move, O sets an orange, B a blue one, Delete erases"
      aria-valuenow={x}
      aria-valuemin={-reach}
      aria-valuemax={reach}
      aria-valuetext={`x₁ ${fixed(x, 2)}, x₂ ${fixed(y, 2)}`}
      transform={`translate(${x} ${-y})`}
      onKeyDown={onKeyDown}
    >
      <path d="M-.14 0H-.04M.04 0H.14M0-.14V-.04M0 .04V.14" />
      <circle r=".09" />
    </g>
  );
}
