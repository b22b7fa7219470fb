import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { usePlot } from './context.ts';

export interface DragHandleProps {
  /** What it moves, e.g. “Line: move”. */
  label: string;
  /** Where it is, in data. */
  x: number;
  y: number;
  /** Its value in words, said as it changes. */
  valueText: string;
  /** A number for `aria-valuenow`; x unless given. */
  value?: number;
  /** Data units of one press of an arrow key; Shift takes ten. */
  step: number;
  /** Where it is asked to go, by pointer or arrow key; the state decides where it ends up. */
  onMove: (to: { x: number; y: number }) => void;
  /** What arrow keys do, where they should not just move it: steps to the right, up, and 10 with Shift. */
  onArrow?: (right: number, up: number, times: number) => void;
  /** Where a finger may take hold besides the handle itself, e.g. the whole line. */
  children?: ComponentChildren;
  class?: string;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A handle to drag in a plot, by mouse, finger or arrow keys, 44 px wide to a finger. */
export function DragHandle(props: DragHandleProps) {
  const plot = usePlot();
  // From the pointer to the handle, so that it does not jump to where it was taken hold of.
  const grip = useRef<{ x: number; y: number } | null>(null);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = plot.locate(event);
    grip.current = { x: props.x - at.x, y: props.y - at.y };
    const handle = event.currentTarget as SVGGElement;
    handle.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current === null) return;
    const at = plot.locate(event);
    props.onMove({ x: at.x + grip.current.x, y: at.y + grip.current.y });
  };
  const release = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = arrows[event.key];
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const times = event.shiftKey ? 10 : 1;
    if (props.onArrow) return props.onArrow(...direction, times);
    const step = props.step * times;
    props.onMove({ x: props.x + direction[0] * step, y: props.y + direction[1] * step });
  };

  return (
    <g
      class={`drag-handle ${props.class ?? ''}`}
      role="slider"
      // In lower case: attributes of SVG are case-sensitive, and tabIndex would be none.
      tabindex={0}
      aria-label={props.label}
      aria-valuenow={props.value ?? props.x}
      aria-valuetext={props.valueText}
      // Parts of an SVG have no touch-action of their own everywhere: without it the page scrolls along.
      onTouchStart={(event) => event.preventDefault()}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
    >
      {props.children}
      <g transform={`translate(${plot.x(props.x)} ${plot.y(props.y)})`}>
        <circle class="touch" r="22" />
        <circle class="halo" r="16" />
        <circle class="knob" r="10" />
      </g>
    </g>
  );
}
