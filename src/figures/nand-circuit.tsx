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
const carry = { at: [810, 400] } as const;

/** XOR out of four NAND perceptrons; the half adder adds a fifth for the carry. */
export const nandCircuit = figure(
  urlState<NandCircuitState>(
    { circuit: choice(['xor', 'half-adder']), x1: flag, x2: flag, values: flag },
    { circuit: 'xor', x1: true, x2: false, values: false },
  ),
  ({ circuit, x1, x2, values }) => {
    const signal: Record<string, 0 | 1> = { x1: x1 ? 1 : 0, x2: x2 ? 1 : 0 };
    for (const [name, { from }] of Object.entries(gates)) {
      signal[name] = fires(nand, [signal[from[0]]!, signal[from[1]]!]);
    }
    signal.carry = fires(nand, [signal.a!, signal.a!]);
    const place = (name: string): Point =>
      name in inputs ? inputs[name as keyof typeof inputs] : gates[name as keyof typeof gates].at;
    const tone = (name: string) => (values && signal[name] === 1 ? 'positive' : 'soft');
    const width = (name: string) => (values && signal[name] === 1 ? strokes.thick : strokes.medium);
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
            <Arrow
              key={`${source}${name}`}
              from={place(source)}
              to={at}
              gaps={[source in inputs ? 34 : 48, 52]}
              tone={tone(source)}
              width={width(source)}
            />
          )),
        )}
        {adder && (
          <g>
            <Arrow
              from={gates.a.at}
              to={carry.at}
              gaps={[48, 52]}
              bend={-75}
              tone={tone('a')}
              width={width('a')}
            />
            <Arrow
              from={gates.a.at}
              to={carry.at}
              gaps={[48, 52]}
              bend={-105}
              tone={tone('a')}
              width={width('a')}
            />
            <Node at={carry.at} radius={48} text="NAND" size="small" tone="accent" />
            <Arrow
              from={carry.at}
              to={[950, 400]}
              gaps={[50, 0]}
              tone={tone('carry')}
              width={width('carry')}
            />
            <Label
              x={968}
              y={400}
              text={values ? `carry ${signal.carry}` : 'carry'}
              anchor="start"
              bold
            />
          </g>
        )}
        {Object.entries(gates).map(([name, { at }]) => (
          <g key={name}>
            <Node at={at} radius={48} text="NAND" size="small" tone="accent" />
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
        <Arrow
          from={gates.d.at}
          to={[950, 210]}
          gaps={[50, 0]}
          tone={tone('d')}
          width={width('d')}
        />
        <Label
          x={968}
          y={210}
          text={adder ? (values ? `sum ${signal.d}` : 'sum') : values ? `XOR ${signal.d}` : 'XOR'}
          anchor="start"
          bold
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
