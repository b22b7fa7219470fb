import { fires, type Perceptron } from '../compute/perceptron.ts';
import { choice, flag, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow, type Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Node } from './primitives/node.tsx';
import { Picture } from './primitives/picture.tsx';
import { strokes } from './primitives/strokes.ts';

interface NandCircuitState {
  circuit: 'xor' | 'half-adder';
  x1: boolean;
  x2: boolean;
  /** Write what each gate gives. */
  values: boolean;
}

/** Weights −2, −2 and bias 3: fires unless both inputs are 1. */
export const nand: Perceptron = { weights: [-2, -2], bias: 3 };

const inputs = { x1: [90, 90], x2: [90, 330] } as const satisfies Record<string, Point>;
const gates = {
  a: { at: [350, 210], from: ['x1', 'x2'] },
  b: { at: [580, 100], from: ['x1', 'a'] },
  c: { at: [580, 320], from: ['a', 'x2'] },
  d: { at: [810, 210], from: ['b', 'c'] },
} as const;
const carry: Point = [810, 400];

/** XOR out of four NAND perceptrons; the half adder adds a fifth for the carry. */
export const nandCircuit = figure(
  urlState<NandCircuitState>(
    { circuit: choice(['xor', 'half-adder']), x1: flag, x2: flag, values: flag },
    { circuit: 'xor', x1: true, x2: false, values: false },
  ),
  ({ circuit, x1, x2, values }) => {
    const signal = signals(x1, x2);
    const on = (name: string) => values && signal[name] === 1;
    const place = (name: string): Point =>
      name in inputs ? inputs[name as keyof typeof inputs] : gates[name as keyof typeof gates].at;
    const adder = circuit === 'half-adder';
    return (
      <Picture
        width={1100}
        height={460}
        title={adder ? 'A half adder of five NAND perceptrons' : 'XOR of four NAND perceptrons'}
        description={`Both inputs feed a first NAND; its output and one input each feed two more; those feed the last, whose output is x1 XOR x2.${adder ? ' A fifth NAND, fed twice by the first, gives the carry.' : ''}${values ? ` For ${signal.x1} and ${signal.x2} the output is ${signal.d}${adder ? `, carry ${signal.carry}` : ''}.` : ''}`}
      >
        {Object.entries(gates).flatMap(([name, { at, from }]) =>
          from.map((source) => (
            <Wire
              key={`${source}${name}`}
              from={place(source)}
              to={at}
              gaps={[source in inputs ? 34 : 48, 52]}
              on={on(source)}
            />
          )),
        )}
        {adder && <Carry on={on} text={values ? `carry ${signal.carry}` : 'carry'} />}
        {Object.entries(gates).map(([name, { at }]) => (
          <g key={name}>
            <Gate at={at} />
            {values && (
              <Label
                x={at[0] + 44}
                y={at[1] - 48}
                text={String(signal[name])}
                bold
                tone="positiveInk"
              />
            )}
          </g>
        ))}
        {Object.entries(inputs).map(([name, at]) => (
          <Node key={name} at={at} text={values ? String(signal[name]) : `x_${name[1]}`} />
        ))}
        <Output
          from={gates.d.at}
          on={on('d')}
          text={adder ? (values ? `sum ${signal.d}` : 'sum') : values ? `XOR ${signal.d}` : 'XOR'}
        />
        {!adder && (
          <Label
            x={550}
            y={436}
            text="each NAND: weights −2, −2, bias +3"
            size="small"
            tone="soft"
          />
        )}
      </Picture>
    );
  },
);

/** What the inputs and each gate give. */
function signals(x1: boolean, x2: boolean): Record<string, 0 | 1> {
  const signal: Record<string, 0 | 1> = { x1: x1 ? 1 : 0, x2: x2 ? 1 : 0 };
  for (const [name, { from }] of Object.entries(gates)) {
    signal[name] = fires(nand, [signal[from[0]]!, signal[from[1]]!]);
  }
  signal.carry = fires(nand, [signal.a!, signal.a!]);
  return signal;
}

interface WireProps {
  from: Point;
  to: Point;
  gaps: readonly [start: number, end: number];
  bend?: number;
  /** It is seen to carry a 1. */
  on: boolean;
}

function Wire({ on, ...way }: WireProps) {
  return (
    <Arrow {...way} tone={on ? 'positive' : 'soft'} width={on ? strokes.thick : strokes.medium} />
  );
}

function Gate({ at }: { at: Point }) {
  return <Node at={at} radius={48} text="NAND" size="small" tone="accent" />;
}

/** What leaves the circuit at a gate. */
function Output({ from, on, text }: { from: Point; on: boolean; text: string }) {
  return (
    <>
      <Wire from={from} to={[950, from[1]]} gaps={[50, 0]} on={on} />
      <Label x={968} y={from[1]} text={text} anchor="start" bold />
    </>
  );
}

/** The fifth gate, fed twice by the first. */
function Carry({ on, text }: { on: (name: string) => boolean; text: string }) {
  return (
    <g>
      <Wire from={gates.a.at} to={carry} gaps={[48, 52]} bend={-75} on={on('a')} />
      <Wire from={gates.a.at} to={carry} gaps={[48, 52]} bend={-105} on={on('a')} />
      <Gate at={carry} />
      <Output from={carry} on={on('carry')} text={text} />
    </g>
  );
}
