import { type Bit, nand } from '../../src/lecture/xor/circuit.ts';
import { gatePlace, gateSize, type Place, pinPlace, sourcePlace } from './layout.ts';

const translate = ({ x, y }: Place) => `translate(${x} ${y})`;

/** How what is said is coloured: 1, 0, or not known. */
export const bitClass = (value: Bit | null) =>
  value === null ? 'unknown' : value === 1 ? 'one' : 'zero';

/** Parts of an SVG have no touch-action of their own everywhere: without it the page scrolls along. */
const keepPage = (event: TouchEvent) => event.preventDefault();

interface PinProps {
  pin: number;
  /** Whether the wire in the hand would end here. */
  isTarget: boolean;
  onPull: (event: PointerEvent) => void;
}

/** Where a wire may end. */
export function Pin({ pin, isTarget, onPull }: PinProps) {
  return (
    <g
      class={isTarget ? 'pin target' : 'pin'}
      transform={translate(pinPlace(pin))}
      onTouchStart={keepPage}
      onPointerDown={onPull}
    >
      <circle class="touch" r="16" />
      <circle r="6" />
    </g>
  );
}

interface SourceProps {
  name: string;
  value: Bit | null;
  onPull: (event: PointerEvent) => void;
}

/** Where wires begin: an input, or the output of a gate. */
export function Source({ name, value, onPull }: SourceProps) {
  return (
    <g
      class={`source ${bitClass(value)}`}
      transform={translate(sourcePlace(name))}
      onTouchStart={keepPage}
      onPointerDown={onPull}
    >
      <circle class="touch" r="24" />
      {/[ab]/.test(name) ? <Input name={name} value={value} /> : <circle r="8" />}
    </g>
  );
}

function Input({ name, value }: { name: string; value: Bit | null }) {
  return (
    <>
      <circle r="20" />
      <text dy="0.36em" text-anchor="middle">
        {value}
      </text>
      <text class="name" x="-30" dy="0.36em" text-anchor="end">
        {name}
      </text>
    </>
  );
}

/** A perceptron with its weights, its bias and what it says. */
export function Gate({ gate, value }: { gate: number; value: Bit | null }) {
  const [w1, w2] = nand.weights.map((weight) => String(weight).replace('-', '−'));
  return (
    <g class={`gate ${bitClass(value)}`} transform={translate(gatePlace(gate))}>
      <rect width={gateSize.width} height={gateSize.height} rx="14" />
      <text class="weight" x="10" y="22">
        {w1}
      </text>
      <text class="weight" x="10" y={gateSize.height - 12}>
        {w2}
      </text>
      <text class="bias" x="36" y="38">
        +{nand.bias}
      </text>
      <text class="value" x={gateSize.width - 12} y="38" text-anchor="end">
        {value ?? '?'}
      </text>
      <text class="name" x={gateSize.width / 2} y="-8" text-anchor="middle">
        N{gate + 1}
      </text>
    </g>
  );
}

export function Output({ name, at, value }: { name: string; at: Place; value: Bit | null }) {
  return (
    <g class={`output ${bitClass(value)}`} transform={translate({ ...at, x: at.x + 26 })}>
      <circle r="20" />
      <text dy="0.36em" text-anchor="middle">
        {value ?? '?'}
      </text>
      <text class="name" y="-30" text-anchor="middle">
        {name}
      </text>
    </g>
  );
}
