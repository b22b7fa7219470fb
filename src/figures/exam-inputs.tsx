import { scalarActivations } from '../compute/activations/index.ts';
import { createRandom } from '../compute/random.ts';
import { fixed, signed } from '../format.ts';
import { flag, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow, type Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Node } from './primitives/node.tsx';
import { Picture } from './primitives/picture.tsx';
import { signInk, signTone, tones } from './primitives/tone.ts';

interface ExamInputsState {
  /** Show the weights that training ends at. */
  trained: boolean;
}

const inputs = ['hours', 'talent', 'knowledge', 'name'] as const;
/** What decides about made-up students: all but the name, and luck. */
const truth = [2, 1, 1.5, 0] as const;
const students = 2000;
const steps = 400;

/**
 * Weights of one sigmoid neuron that learned, from 2,000 made-up students, who passes. Inputs are
 * scaled to mean 0 and deviation 1; the name stands for a number that has nothing to do with it.
 */
export function learnedWeights(): number[] {
  const random = createRandom(1);
  const normals = (count: number) => Array.from({ length: count }, () => random.normal());
  const data = Array.from({ length: students }, () => {
    const x = normals(inputs.length);
    const luck = random.normal();
    return { x, passed: x.reduce((sum, value, i) => sum + value * truth[i]!, luck) > 0 ? 1 : 0 };
  });
  const w = inputs.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const slopes = inputs.map(() => 0);
    for (const { x, passed } of data) {
      const a = scalarActivations.sigmoid.value(
        x.reduce((sum, value, i) => sum + value * w[i]!, 0),
      );
      x.forEach((value, i) => {
        slopes[i] = slopes[i]! + ((a - passed) * value) / students;
      });
    }
    slopes.forEach((slope, i) => {
      w[i] = w[i]! - slope;
    });
  }
  return w;
}

/** Which inputs decide who passes: the neuron before, and its weights after training. */
export const examInputs = figure(
  urlState<ExamInputsState>({ trained: flag }, { trained: false }),
  ({ trained }) => {
    const w = learnedWeights();
    const target: Point = [800, 200];
    return (
      <Picture
        width={1100}
        height={420}
        title={trained ? 'Four inputs with the weights learned' : 'Four inputs, weights unknown'}
        description={
          trained
            ? `After training on ${students} made-up students: ${inputs.map((name, i) => `${name} ${fixed(w[i]!, 2)}`).join(', ')}.`
            : 'The inputs hours, talent, knowledge and name lead to one neuron, which says who passes. Their weights are question marks.'
        }
      >
        {inputs.map((name, i) => {
          const from: Point = [330, 38 + i * 108];
          const share = 0.42;
          const [x, y] = [
            from[0] + (target[0] - from[0]) * share,
            from[1] + (target[1] - from[1]) * share,
          ];
          const weight = w[i]!;
          return (
            <g key={name}>
              <Arrow
                from={from}
                to={target}
                gaps={[36, 58]}
                tone={trained ? signTone(weight) : 'soft'}
                width={trained ? Math.max(1.5, Math.abs(weight) * 3) : 2.5}
                dashed={trained && Math.abs(weight) < 0.2}
              />
              <rect x={x - 42} y={y - 18} width={84} height={36} rx={8} fill={tones.paper} />
              <Label
                x={x}
                y={y}
                text={trained ? signed(weight, 2) : '?'}
                tone={trained ? signInk(weight) : 'ink'}
                bold
              />
              <Node at={from} radius={30} />
              <Label x={from[0] - 46} y={from[1]} text={name} anchor="end" />
            </g>
          );
        })}
        <Node at={target} radius={54} text="σ" size="large" tone="accent" />
        <Arrow from={target} to={[940, 200]} gaps={[58, 0]} />
        <Label x={960} y={200} text="passes?" anchor="start" bold />
      </Picture>
    );
  },
);
