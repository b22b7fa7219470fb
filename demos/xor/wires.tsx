import { type Bit, gateCount, none, outputs, run } from '../../src/lecture/xor/circuit.ts';
import { picture, pinPlace, sourcePlace, wirePath } from './layout.ts';
import { bitClass, Gate, Output, Pin, Source } from './parts.tsx';
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
          <Pin
            key={pin}
            pin={pin}
            isTarget={pin === target}
            onPull={(event) => {
              const source = wires[pin] ?? none;
              if (source === none) return;
              // A wire pulled off its pin stays in the hand.
              onConnect(pin, none);
              pull(source)(event);
            }}
          />
        ))}
        {sources.map((source) => (
          <Source key={source} name={source} value={said(source)} onPull={pull(source)} />
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

const wireClass = (value: Bit | null) => `wire ${bitClass(value)}`;
