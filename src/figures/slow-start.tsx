import { scalarActivations } from '../compute/activations/index.ts';
import { losses } from '../compute/losses/index.ts';
import { plain } from '../format.ts';
import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import type { Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, plotFrame } from './primitives/plot.tsx';
import { tones } from './primitives/tone.ts';

interface SlowStartState {
  w: number;
  b: number;
  rate: number;
  epochs: number;
}

const kinds = [
  { loss: 'quadratic', title: 'quadratic cost', tone: 'negative', ink: 'negativeInk' },
  { loss: 'binary-cross-entropy', title: 'cross-entropy', tone: 'positive', ink: 'positiveInk' },
] as const;

/** One sigmoid neuron with input 1 learns to answer 0: its output over the epochs under two costs. */
export const slowStart = figure(
  urlState<SlowStartState>(
    {
      w: number({ min: -5, max: 5, decimals: 2 }),
      b: number({ min: -5, max: 5, decimals: 2 }),
      rate: number({ min: 0.01, max: 5, decimals: 2 }),
      epochs: number({ min: 10, max: 600, decimals: 0 }),
    },
    { w: 2, b: 2, rate: 0.15, epochs: 300 },
  ),
  ({ w, b, rate, epochs }) => {
    const frame = plotFrame({
      left: 70,
      top: 50,
      width: 980,
      height: 290,
      x: [0, epochs],
      y: [0, 1],
    });
    const runs = kinds.map((kind) => {
      const outputs = learnZero(kind.loss, { w, b, rate, epochs });
      return { ...kind, outputs, epoch: outputs.findIndex((output) => output < 0.5) };
    });
    return (
      <Picture
        width={1100}
        height={420}
        title="Output of one neuron under quadratic cost and under cross-entropy"
        description={`Start w = ${plain(w)}, b = ${plain(b)}, learning rate ${rate}; the target is 0. ${runs.map(({ title, epoch }) => `With ${title} the output ${epoch < 0 ? 'does not fall' : `falls at epoch ${epoch}`} below 0.5.`).join(' ')}`}
      >
        <Axes
          frame={frame}
          xTicks={[0, epochs / 3, (2 * epochs) / 3, epochs].map(Math.round)}
          yTicks={[0, 0.5, 1]}
          xLabel="epoch"
          yLabel="output a (target 0)"
        />
        {runs.map(({ loss, title, outputs, epoch, tone, ink }) => (
          <g key={loss}>
            <Curve frame={frame} points={outputs.map((a, i): Point => [i, a])} tone={tone} />
            {epoch > 0 && (
              <g>
                <circle
                  cx={frame.x(epoch)}
                  cy={frame.y(outputs[epoch]!)}
                  r={9}
                  fill={tones[tone]}
                  stroke={tones.paper}
                  stroke-width={3}
                />
                <Label
                  x={frame.x(epoch) + 18}
                  y={frame.y(0.5) - 44}
                  text={title}
                  anchor="start"
                  tone={ink}
                  bold
                />
                <Label
                  x={frame.x(epoch) + 18}
                  y={frame.y(0.5) - 16}
                  text={`epoch ${epoch}`}
                  anchor="start"
                  size="small"
                  tone={ink}
                />
              </g>
            )}
          </g>
        ))}
      </Picture>
    );
  },
);

/** Outputs before the first epoch and after each; the one sample is x = 1, y = 0. */
export function learnZero(
  loss: (typeof kinds)[number]['loss'],
  { w, b, rate, epochs }: SlowStartState,
): number[] {
  const gradient = Float64Array.of(0);
  const outputs = [scalarActivations.sigmoid.value(w + b)];
  let [weight, bias] = [w, b];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    losses[loss].gradient(Float64Array.of(weight + bias), Float64Array.of(0), gradient);
    weight -= rate * gradient[0]!;
    bias -= rate * gradient[0]!;
    outputs.push(scalarActivations.sigmoid.value(weight + bias));
  }
  return outputs;
}
