import { scalarActivations } from '../compute/activations/index.ts';
import { fixed, plain, signed } from '../format.ts';
import { number, numbers, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow, type Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Node } from './primitives/node.tsx';
import { Picture } from './primitives/picture.tsx';
import { tones } from './primitives/tone.ts';

interface ExamState {
  /** Hours studied and previous knowledge. */
  x: readonly number[];
  /** How many neurons are worked out: 0 to 3. */
  done: number;
}

/** The network that predicts who passes: two inputs, two hidden neurons, one output, all sigmoid. */
export const examNetwork = {
  hidden: [
    { w: [0.2, 0.3], b: 0.5 },
    { w: [0.1, 0.4], b: 0.1 },
  ],
  output: { w: [0.6, 0.8], b: 0.2 },
} as const;

/** Weighted sums and outputs of all three neurons. */
export function examForward(x: readonly number[]) {
  const neuron = ({ w, b }: { w: readonly number[]; b: number }, inputs: readonly number[]) => {
    const z = w[0]! * inputs[0]! + w[1]! * inputs[1]! + b;
    return { z, a: scalarActivations.sigmoid.value(z) };
  };
  const hidden = examNetwork.hidden.map((parameters) => neuron(parameters, x));
  const output = neuron(
    examNetwork.output,
    hidden.map(({ a }) => a),
  );
  return { hidden, output };
}

const at = {
  x: [
    [120, 110],
    [120, 310],
  ] as Point[],
  hidden: [
    [500, 110],
    [500, 310],
  ] as Point[],
  output: [850, 210] as Point,
};

/** One forward pass by hand. */
export const exam = figure(
  urlState<ExamState>(
    {
      x: numbers(2, { min: -100, max: 100, decimals: 2 }),
      done: number({ min: 0, max: 3, decimals: 0 }),
    },
    { x: [3, 7], done: 3 },
  ),
  ({ x, done }) => {
    const { hidden, output } = examForward(x);
    const sums = (name: string, { z, a }: { z: number; a: number }) =>
      `${name} = ${fixed(z, z === hidden[0]!.z || z === hidden[1]!.z ? 1 : 3)} → ${fixed(a, 3)}`;
    return (
      <Picture
        width={1100}
        height={420}
        title="A forward pass through the exam network"
        description={`Inputs ${x.map(plain).join(' and ')}. Hidden sums ${hidden.map(({ z }) => fixed(z, 1)).join(' and ')}, outputs ${hidden.map(({ a }) => fixed(a, 3)).join(' and ')}; output sum ${fixed(output.z, 3)}, output ${fixed(output.a, 3)}.`}
      >
        {at.hidden.map((to, j) =>
          at.x.map((from, i) => (
            <Edge
              key={String(from)}
              from={from}
              to={to}
              share={i === j ? 0.5 : 0.27}
              weight={examNetwork.hidden[j]!.w[i]!}
            />
          )),
        )}
        {at.hidden.map((from, j) => (
          <Edge
            key={String(from)}
            from={from}
            to={at.output}
            share={0.5}
            weight={examNetwork.output.w[j]!}
          />
        ))}
        {at.x.map((point, i) => (
          <g key={String(point)}>
            <Node at={point} radius={40} text={plain(x[i]!)} size="large" />
            <Label
              x={point[0]}
              y={point[1] + 62}
              text={i === 0 ? 'hours' : 'knowledge'}
              size="small"
              tone="soft"
            />
          </g>
        ))}
        {at.hidden.map((point, j) => (
          <g key={String(point)}>
            <Node
              at={point}
              radius={46}
              text={done > j ? fixed(hidden[j]!.a, 3) : '?'}
              tone="accent"
              dashed={done <= j}
            />
            <Label
              x={point[0]}
              y={j === 0 ? point[1] - 66 : point[1] + 68}
              text={`b = ${signed(examNetwork.hidden[j]!.b)}${done > j ? `,  ${sums('z', hidden[j]!)}` : ''}`}
              size="small"
              tone="soft"
            />
          </g>
        ))}
        <Node
          at={at.output}
          radius={52}
          text={done > 2 ? fixed(output.a, 3) : '?'}
          tone="accent"
          dashed={done <= 2}
          size="large"
        />
        <Label
          x={at.output[0]}
          y={at.output[1] + 78}
          text={`b = ${signed(examNetwork.output.b)}${done > 2 ? `,  ${sums('z', output)}` : ''}`}
          size="small"
          tone="soft"
        />
        <Label x={930} y={210} text="pass?" anchor="start" tone="soft" />
      </Picture>
    );
  },
);

function Edge({
  from,
  to,
  share,
  weight,
}: {
  from: Point;
  to: Point;
  share: number;
  weight: number;
}) {
  const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  return (
    <g>
      <Arrow from={from} to={to} gaps={[42, 50]} tone="positive" width={1.5 + weight * 5} />
      <rect x={x - 32} y={y - 17} width={64} height={34} rx={8} fill={tones.paper} />
      <Label x={x} y={y} text={signed(weight)} tone="positiveInk" bold />
    </g>
  );
}
