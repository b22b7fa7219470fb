import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import {
  type Bit,
  gateCount,
  nand,
  none,
  outputs,
  pinCount,
  run,
  sourcesOf,
} from '../../src/lecture/xor/circuit.ts';
import {
  gatePlace,
  gateSize,
  type Place,
  picture,
  pinNear,
  pinPlace,
  sourcePlace,
  wirePath,
} from './layout.ts';

export interface WiresProps {
  wires: readonly string[];
  a: Bit;
  b: Bit;
  description: string;
  onConnect: (pin: number, source: string) => void;
}

const sources = ['a', 'b', '1', '2', '3', '4', '5'];
const pins = Array.from({ length: pinCount }, (_, pin) => pin);

/** The network as a picture: a wire is drawn from a source to a pin, or pulled off one. */
export function Wires({ wires, a, b, description, onConnect }: WiresProps) {
  const svg = useRef<SVGSVGElement>(null);
  const pulled = useSignal<{ source: string; to: Place } | null>(null);
  const signals = run(wires, a, b);
  const said = (source: string): Bit | null => {
    if (source === none) return null;
    if (source === 'a') return a;
    return source === 'b' ? b : (signals.gates[Number(source) - 1] ?? null);
  };

  const locate = (event: PointerEvent): Place => {
    const box = svg.current!.getBoundingClientRect();
    const scale = Math.max(picture.width / box.width, picture.height / box.height);
    return {
      x: picture.width / 2 + (event.clientX - box.left - box.width / 2) * scale,
      y: picture.height / 2 + (event.clientY - box.top - box.height / 2) * scale,
    };
  };
  const pull = (source: string) => (event: PointerEvent) => {
    if (source === none) return;
    event.preventDefault();
    svg.current!.setPointerCapture(event.pointerId);
    pulled.value = { source, to: locate(event) };
  };
  // Parts of an SVG have no touch-action of their own everywhere: without it the page scrolls along.
  const onTouchStart = (event: TouchEvent) => event.preventDefault();
  const open = (source: string) => pins.filter((pin) => sourcesOf(pin).includes(source));
  const onPointerMove = (event: PointerEvent) => {
    if (pulled.value) pulled.value = { ...pulled.value, to: locate(event) };
  };
  const onPointerUp = (event: PointerEvent) => {
    if (pulled.value === null) return;
    const { source } = pulled.value;
    const pin = pinNear(locate(event), open(source));
    pulled.value = null;
    if (pin !== null) onConnect(pin, source);
  };
  const target = pulled.value && pinNear(pulled.value.to, open(pulled.value.source));

  return (
    <div class="wires">
      <svg
        ref={svg}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="img"
        aria-label={`Network of NAND perceptrons. ${description}`}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          pulled.value = null;
        }}
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
        {pulled.value && (
          <path
            class={`${wireClass(said(pulled.value.source))} pulled`}
            d={wirePath(
              sourcePlace(pulled.value.source),
              target === null ? pulled.value.to : pinPlace(target),
            )}
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
