import { useRef } from 'preact/hooks';
import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import { shiftWords } from '../../src/lecture/convolution/describe.ts';
import { kernelSide } from '../../src/lecture/convolution/kernels.ts';
import { side } from '../../src/lecture/convolution/maps.ts';
import { withinRoom } from '../../src/lecture/convolution/move.ts';
import type { Scene } from '../../src/lecture/convolution/scene.ts';
import { Pixels } from '../shared/pixels/pixels.tsx';

interface InputPictureProps {
  scene: Scene;
  state: ConvolutionState;
  /** The cell of the map whose window is shown. */
  cell: readonly [number, number];
  onMove: (shift: readonly number[]) => void;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The digit in its padding, to be dragged, with the window of one cell of the map. */
export function InputPicture({ scene, state, cell, onMove }: InputPictureProps) {
  const { padding, stride } = state;
  const full = side + 2 * padding;
  const grip = useRef<{ x: number; y: number; shift: readonly number[] } | null>(null);
  const ask = (shift: readonly number[]) => onMove(withinRoom(shift, scene.room));

  const onPointerDown = (event: PointerEvent) => {
    // A second finger drags nothing.
    if (event.button !== 0 || !event.isPrimary) return;
    const element = event.currentTarget as HTMLElement;
    element.setPointerCapture(event.pointerId);
    element.focus({ preventScroll: true });
    grip.current = { x: event.clientX, y: event.clientY, shift: scene.shift };
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current === null || !event.isPrimary) return;
    const { x, y, shift } = grip.current;
    const pixel = (event.currentTarget as Element).getBoundingClientRect().width / full;
    const steps = (from: number, to: number) => Math.round((to - from) / pixel);
    ask([shift[0]! + steps(x, event.clientX), shift[1]! + steps(y, event.clientY)]);
  };
  const release = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const times = event.shiftKey ? 5 : 1;
    ask([scene.shift[0] + times * arrow[0], scene.shift[1] + times * arrow[1]]);
  };

  return (
    <Pixels
      class="input-picture"
      columns={full}
      rows={full}
      values={padded(scene.inputs, padding)}
      role="slider"
      tabIndex={0}
      aria-label="Digit: drag it"
      aria-valuenow={scene.shift[0]}
      aria-valuetext={shiftWords(scene.shift)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
    >
      {padding > 0 && (
        <path
          class="padding"
          d={`M0 0H${full}V${full}H0zM${padding} ${padding}v${side}h${side}v${-side}z`}
        />
      )}
      <rect
        class="outline"
        x={cell[1] * stride}
        y={cell[0] * stride}
        width={kernelSide}
        height={kernelSide}
      />
    </Pixels>
  );
}

const cache = new WeakMap<Float32Array, Map<number, Float32Array>>();

/** The inputs in a frame of zeros; the same array for the same inputs, so that it is drawn once. */
function padded(inputs: Float32Array, padding: number): Float32Array {
  const known = cache.get(inputs) ?? new Map<number, Float32Array>();
  cache.set(inputs, known);
  const full = side + 2 * padding;
  const result = known.get(padding) ?? new Float32Array(full * full);
  if (!known.has(padding)) {
    for (let row = 0; row < side; row++) {
      const line = inputs.subarray(row * side, (row + 1) * side);
      result.set(line, (row + padding) * full + padding);
    }
    known.set(padding, result);
  }
  return result;
}
