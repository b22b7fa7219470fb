import { fixed, plain, signed } from '../format.ts';
import { choice, flag, number, urlState } from '../url-state.ts';
import { numberList, text } from './codecs.ts';
import { figure } from './figure.ts';
import { activationGlyphs } from './primitives/activation-glyph.tsx';
import { Arrow, type Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Node } from './primitives/node.tsx';
import { Picture } from './primitives/picture.tsx';
import { strokes } from './primitives/strokes.ts';
import { signInk, signTone, tones } from './primitives/tone.ts';

const kinds = ['step', 'sigmoid', 'relu'] as const;
const range = { min: -20, max: 20, decimals: 2 };

interface NeuronState {
  kind: (typeof kinds)[number];
  /** Write the numbers below and what comes out, or only the letters. */
  numbers: boolean;
  x: readonly number[];
  w: readonly number[];
  b: number;
  /** What the inputs stand for, separated by commas. */
  names: string;
}

const activations: Record<NeuronState['kind'], (z: number) => number> = {
  step: (z) => (z > 0 ? 1 : 0),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
};

const middle = 200;
const sum: Point = [500, middle];
const gate: Point = [745, middle];

/** One neuron: inputs times weights, plus the bias, through the activation function. */
export const neuron = figure(
  urlState<NeuronState>(
    {
      kind: choice(kinds),
      numbers: flag,
      x: numberList(2, 4, range),
      w: numberList(2, 4, range),
      b: number(range),
      names: text(60),
    },
    { kind: 'step', numbers: false, x: [1, 0, 1], w: [6, 2, 2], b: -5, names: '' },
  ),
  ({ kind, numbers, x, w, b, names }) => {
    if (x.length !== w.length) {
      throw new RangeError(`${x.length} inputs need ${x.length} weights, got ${w.length}`);
    }
    const called = names === '' ? [] : names.split(',');
    const [width, height] = [1100, 420];
    const gap = Math.min(130, 330 / Math.max(1, x.length - 1));
    const inputs = x.map((_, i): Point => [110, middle + (i - (x.length - 1) / 2) * gap]);
    const z = x.reduce((total, value, i) => total + value * w[i]!, b);
    const output = activations[kind](z);
    const Glyph = activationGlyphs[kind];
    return (
      <Picture
        width={width}
        height={height}
        title={`A neuron with ${x.length} inputs`}
        description={
          numbers
            ? `Inputs ${x.map(plain).join(', ')} with weights ${w.map(plain).join(', ')} and bias ${plain(b)} sum to ${fixed(z, 2)}; the ${kind} gives ${fixed(output, 3)}.`
            : `Each of ${x.length} inputs is multiplied by its weight; the products and a bias are added up, and the ${kind} function turns the sum into the output.`
        }
      >
        {inputs.map((at, i) => (
          <Input
            key={at[1]}
            at={at}
            index={i}
            value={x[i]!}
            weight={w[i]!}
            name={called[i]}
            numbers={numbers}
          />
        ))}
        <Arrow from={sum} to={gate} gaps={[56, 56]} />
        <Label x={624} y={middle - 26} text={numbers ? fixed(z, kind === 'step' ? 0 : 2) : 'z'} />
        <Arrow from={gate} to={[990, middle]} gaps={[54, 0]} />
        <Sum b={b} numbers={numbers} />
        <circle
          cx={gate[0]}
          cy={gate[1]}
          r={54}
          fill={tones.surface}
          stroke={tones.accent}
          stroke-width={strokes.thick}
        />
        <Glyph at={gate} radius={34} />
        <Label
          x={1010}
          y={middle}
          text={numbers ? fixed(output, kind === 'step' ? 0 : 3) : kind === 'step' ? '0 or 1' : 'a'}
          anchor="start"
          size="large"
          bold
        />
        {[
          [110, called.length > 0 ? '' : 'inputs'],
          [305, 'weights'],
          [500, 'sum + bias'],
          [745, kind === 'relu' ? 'ReLU' : kind],
          [1030, 'output'],
        ].map(([at, name]) => (
          <Label key={name} x={Number(at)} y={400} text={String(name)} size="small" tone="soft" />
        ))}
      </Picture>
    );
  },
);

interface InputProps {
  at: Point;
  index: number;
  value: number;
  weight: number;
  name: string | undefined;
  numbers: boolean;
}

/** An input and its weight on the way to the sum. */
function Input({ at, index, value, weight, name, numbers }: InputProps) {
  const [x, y] = [at[0] + (sum[0] - at[0]) * 0.42, at[1] + (sum[1] - at[1]) * 0.42];
  return (
    <g>
      <Arrow
        from={at}
        to={sum}
        gaps={[36, 60]}
        tone={numbers ? signTone(weight) : 'soft'}
        width={numbers ? 2 + Math.min(6, Math.abs(weight) * 0.7) : strokes.medium}
      />
      <circle cx={x} cy={y} r={27} fill={tones.paper} />
      <Label
        x={x}
        y={y}
        text={numbers ? signed(weight) : `w_${index + 1}`}
        tone={numbers ? signInk(weight) : 'ink'}
        bold={numbers}
      />
      <Node at={at} text={numbers ? plain(value) : `x_${index + 1}`} />
      {name && <Label x={at[0]} y={at[1] + 52} text={name} size="small" />}
    </g>
  );
}

/** The weighted sum and the bias that goes into it from below. */
function Sum({ b, numbers }: { b: number; numbers: boolean }) {
  const [x, y] = sum;
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={54}
        fill={tones.surface}
        stroke={tones.ink}
        stroke-width={strokes.medium}
      />
      <Label x={x} y={y} text="Σ" size={46} />
      <Arrow from={[x, 350]} to={sum} gaps={[24, 58]} tone={numbers ? signTone(b) : 'soft'} />
      <Label
        x={x}
        y={352}
        text={numbers ? `b = ${signed(b)}` : 'b'}
        tone={numbers ? signInk(b) : 'ink'}
        bold={numbers}
      />
    </>
  );
}
