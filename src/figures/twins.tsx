import { scalarActivations } from '../compute/activations/index.ts';
import { createRandom } from '../compute/random.ts';
import { fixed } from '../format.ts';
import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, plotFrame } from './primitives/plot.tsx';

interface TwinsState {
  /** Of the random start. */
  seed: number;
}

const { value: sigma } = scalarActivations.sigmoid;
/** XOR: inputs and target. */
const samples = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
] as const;
const steps = 2000;
const learningRate = 2;

/**
 * Trains a 2-2-1 network of sigmoids on XOR by gradient descent on the quadratic cost.
 * @param start nine numbers: for each hidden neuron two weights and a bias, then the output's.
 * @returns the first weight of both hidden neurons before the first and after each step.
 */
export function firstWeights(start: readonly number[]): [number, number][] {
  const w = [...start];
  const seen: [number, number][] = [[w[0]!, w[3]!]];
  for (let step = 0; step < steps; step++) {
    const slopes = w.map(() => 0);
    for (const [x1, x2, y] of samples) {
      const hidden = [0, 3].map((at) => sigma(w[at]! * x1 + w[at + 1]! * x2 + w[at + 2]!));
      const a = sigma(w[6]! * hidden[0]! + w[7]! * hidden[1]! + w[8]!);
      const delta = ((a - y) * a * (1 - a)) / samples.length;
      const add = (place: number, slope: number) => {
        slopes[place] = slopes[place]! + slope;
      };
      hidden.forEach((h, j) => {
        const own = w[6 + j]! * delta * h * (1 - h);
        add(3 * j, own * x1);
        add(3 * j + 1, own * x2);
        add(3 * j + 2, own);
        add(6 + j, delta * h);
      });
      add(8, delta);
    }
    slopes.forEach((slope, place) => {
      w[place] = w[place]! - learningRate * slope;
    });
    seen.push([w[0]!, w[3]!]);
  }
  return seen;
}

export const equalStart = [1, 0.5, 0, 1, 0.5, 0, 1, 1, 0];

export function randomStart(seed: number): number[] {
  const random = createRandom(seed);
  return equalStart.map(() => random.normal());
}

/** Two hidden neurons that start equal stay twins; from random weights they go different ways. */
export const twins = figure(
  urlState<TwinsState>({ seed: number({ min: 1, max: 999, decimals: 0 }) }, { seed: 1 }),
  ({ seed }) => {
    const panels = [
      { title: 'equal weights', weights: firstWeights(equalStart), says: 'twins for ever' },
      {
        title: 'random weights',
        weights: firstWeights(randomStart(seed)),
        says: 'each its own way',
      },
    ];
    const ends = panels.map(({ weights }) =>
      weights
        .at(-1)!
        .map((w) => fixed(w, 2))
        .join(' and '),
    );
    return (
      <Picture
        width={1100}
        height={420}
        title="Two hidden neurons, started equal and started at random"
        description={`First weight of both hidden neurons of a 2-2-1 network that learns XOR, over ${steps} steps. Started equal it ends at ${ends[0]}, started at random at ${ends[1]}.`}
      >
        {panels.map(({ title, weights, says }, i) => {
          const frame = plotFrame({
            left: 60 + i * 560,
            top: 62,
            width: 380,
            height: 262,
            x: [0, steps],
            y: [-8, 8],
          });
          const names = ['h_1', 'h_2'];
          return (
            <g key={title}>
              <Label x={frame.left + frame.width / 2} y={24} text={title} bold />
              <Axes frame={frame} xTicks={[0, 1000, 2000]} yTicks={[-8, 0, 8]} xLabel="step" />
              {[0, 1].map((neuron) => (
                <Curve
                  key={neuron}
                  frame={frame}
                  points={weights.map((pair, step) => [step, pair[neuron]!] as const)}
                  tone={neuron === 0 ? 'positive' : 'accent'}
                  width={neuron === 0 ? 9 : 3.5}
                />
              ))}
              {names.map((name, neuron) => (
                <Label
                  key={name}
                  x={frame.left + frame.width + 14 + (i === 0 ? neuron * 44 : 0)}
                  y={frame.y(weights.at(-1)![neuron]!)}
                  text={name}
                  anchor="start"
                  tone={neuron === 0 ? 'positiveInk' : 'accent'}
                  bold
                />
              ))}
              <Label x={frame.left + frame.width / 2} y={400} text={says} tone="soft" />
            </g>
          );
        })}
      </Picture>
    );
  },
);
