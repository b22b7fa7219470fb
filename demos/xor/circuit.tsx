import {
  type Bit,
  gateCount,
  none,
  outputs,
  run,
  wiredGates,
} from '../../src/lecture/xor/circuit.ts';
import { type Place, wirePath } from './layout.ts';

export interface CircuitProps {
  wires: readonly string[];
  a: Bit;
  b: Bit;
  /** Gates before this one have said what they give. */
  told: number;
  description: string;
}

const picture = { width: 1100, height: 384 };
const size = { width: 170, height: 108 };
/** Left top corners of the gates. */
const gatePlaces: readonly Place[] = [
  { x: 180, y: 138 },
  { x: 430, y: 18 },
  { x: 430, y: 258 },
  { x: 680, y: 138 },
  { x: 680, y: 264 },
];
const inputPlaces: Record<string, Place> = { a: { x: 70, y: 72 }, b: { x: 70, y: 312 } };
const outputPlaces: readonly Place[] = [
  { x: 1000, y: 192 },
  { x: 1000, y: 318 },
];

/** Where a wire begins: at what its source says. */
function sourceAt(source: string): Place {
  const input = inputPlaces[source];
  if (input) return input;
  const { x, y } = gatePlaces[Number(source) - 1]!;
  return { x: x + size.width, y: y + size.height / 2 };
}

function pinAt(pin: number): Place {
  if (pin >= 2 * gateCount) return outputPlaces[pin - 2 * gateCount]!;
  const { x, y } = gatePlaces[Math.floor(pin / 2)]!;
  return { x, y: y + size.height * (pin % 2 === 0 ? 0.28 : 0.72) };
}

/** The network of what is wired, to be followed from left to right: what is not told yet is a question. */
export function Circuit({ wires, a, b, told, description }: CircuitProps) {
  const gates = wiredGates(wires);
  const signals = run(wires, a, b);
  const next = gates.find((gate) => gate >= told);
  const said = (source: string): Bit | null => {
    if (source === 'a') return a;
    if (source === 'b') return b;
    const gate = Number(source) - 1;
    return gate < told ? (signals.gates[gate] ?? null) : null;
  };
  return (
    <svg
      class="circuit"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={`Network of NAND perceptrons. ${description}`}
    >
      {wires.map((source, pin) =>
        source === none ? null : (
          <path
            key={pin}
            class={`wire ${nameOf(said(source))}`}
            d={wirePath(sourceAt(source), pinAt(pin))}
          />
        ),
      )}
      {gates.map((gate) => {
        const { x, y } = gatePlaces[gate]!;
        return (
          <g key={gate} class={gate === next ? 'next' : ''}>
            <rect class="body" {...{ x, y, ...size }} rx="22" />
            <text x={x + 62} y={y + size.height / 2} dy="0.36em" text-anchor="middle">
              NAND
            </text>
            <Told at={sourceAt(String(gate + 1))} value={said(String(gate + 1))} />
          </g>
        );
      })}
      {(['a', 'b'] as const).map((name) => (
        <g key={name}>
          <text x={inputPlaces[name]!.x - 48} y={inputPlaces[name]!.y} dy="0.3em" text-anchor="end">
            {name}
          </text>
          <Told at={inputPlaces[name]!} value={said(name)} />
        </g>
      ))}
      {outputs.map((name, i) => {
        const source = wires[2 * gateCount + i] ?? none;
        const at = outputPlaces[i]!;
        return source === none ? null : (
          <g key={name}>
            <text x={at.x} y={at.y - 52} text-anchor="middle">
              {name}
            </text>
            <Told at={at} value={said(source)} />
          </g>
        );
      })}
    </svg>
  );
}

const nameOf = (value: Bit | null) => (value === null ? 'unknown' : value === 1 ? 'one' : 'zero');

/** A disc with 1, a square with 0, a question. */
function Told({ at: { x, y }, value }: { at: Place; value: Bit | null }) {
  return (
    <g class={`told ${nameOf(value)}`} transform={`translate(${x} ${y})`}>
      {value === 0 ? <rect x="-31" y="-31" width="62" height="62" rx="14" /> : <circle r="35" />}
      <text dy="0.36em" text-anchor="middle">
        {value ?? '?'}
      </text>
    </g>
  );
}
