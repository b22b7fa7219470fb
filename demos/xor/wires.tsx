import { type Bit, gateCount, nand, none, outputs, run } from '../../src/lecture/xor/circuit.ts';
import {
  gatePlace,
  gateSize,
  type Place,
  picture,
  pinPlace,
  sourcePlace,
  wirePath,
} from './layout.ts';
import { pins, usePulledWire } from './pulled-wire.ts';

export interface WiresProps {
  wires: readonly string[];
  a: Bit;
  b: Bit;
  description: string;
  onConnect: (pin: number, source: string) => void;
}

const sources = ['a', 'b', '1', '2', '3', '4', '5'];

/** The network as a picture: a wire is drawn from a source to a pin, or pulled off one. */
export function Wires({ wires, a, b, description, onConnect }: WiresProps) {
  const { svg, pulled, target, pull, handlers } = usePulledWire(onConnect);
  const signals = run(wires, a, b);
  const said = (source: string): Bit | null => {
    if (source === none) return null;
    if (source === 'a') return a;
    return source === 'b' ? b : (signals.gates[Number(source) - 1] ?? null);
  };
  // Parts of an SVG have no touch-action of their own everywhere: without it the page scrolls along.
  const onTouchStart = (event: TouchEvent) => event.preventDefault();

  return (
    <div class="wires">
      <svg
        ref={svg}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="img"
        aria-label={`Network of NAND perceptrons. ${description}`}
        {...handlers}
      >
        {wires.map((source, pin) =>
          source === none ? null : (
            <path
              key={`wire ${pins[pin]}`}
              class={wireClass(said(source))}
              d={wirePath(sourcePlace(source), pinPlace(pin))}
            />
          ),
        )}
        {Array.from({ length: gateCount }, (_, gate) => (
          <Gate key={`gate ${gate + 1}`} gate={gate} value={signals.gates[gate] ?? null} />
        ))}
        {outputs.map((name, i) => (
          <Output
            key={name}
            name={name}
            at={pinPlace(2 * gateCount + i)}
            value={name === 'sum' ? signals.sum : signals.carry}
          />
        ))}
        {pins.map((pin) => (
          <g
            key={pin}
            class={pin === target ? 'pin target' : 'pin'}
            transform={at(pinPlace(pin))}
            onTouchStart={onTouchStart}
            onPointerDown={(event) => {
              const source = wires[pin] ?? none;
              if (source === none) return;
              // A wire pulled off its pin stays in the hand.
              onConnect(pin, none);
              pull(source)(event);
            }}
          >
            <circle class="touch" r="16" />
            <circle r="6" />
          </g>
        ))}
        {sources.map((source) => (
          <g
            key={source}
            class={`source ${bitClass(said(source))}`}
            transform={at(sourcePlace(source))}
            onTouchStart={onTouchStart}
            onPointerDown={pull(source)}
          >
            <circle class="touch" r="24" />
            {/[ab]/.test(source) ? <Input name={source} value={said(source)} /> : <circle r="8" />}
          </g>
        ))}
        {pulled && (
          <path
            class={`${wireClass(said(pulled.source))} pulled`}
            d={wirePath(sourcePlace(pulled.source), target === null ? pulled.to : pinPlace(target))}
          />
        )}
      </svg>
    </div>
  );
}

const at = ({ x, y }: Place) => `translate(${x} ${y})`;
const bitClass = (value: Bit | null) => (value === null ? 'unknown' : value === 1 ? 'one' : 'zero');
const wireClass = (value: Bit | null) => `wire ${bitClass(value)}`;

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

function Gate({ gate, value }: { gate: number; value: Bit | null }) {
  const { x, y } = gatePlace(gate);
  const [w1, w2] = nand.weights.map((weight) => String(weight).replace('-', '−'));
  return (
    <g class={`gate ${bitClass(value)}`} transform={`translate(${x} ${y})`}>
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

function Output({ name, at: place, value }: { name: string; at: Place; value: Bit | null }) {
  return (
    <g class={`output ${bitClass(value)}`} transform={`translate(${place.x + 26} ${place.y})`}>
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
