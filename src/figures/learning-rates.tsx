import { optimizers } from '../compute/optimizers/index.ts';
import { plain } from '../format.ts';
import { number, urlState } from '../url-state.ts';
import { numberList } from './codecs.ts';
import { figure } from './figure.ts';
import { Arrow, type Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, type Frame, plotFrame, sample } from './primitives/plot.tsx';
import { tones } from './primitives/tone.ts';

interface LearningRatesState {
  rates: readonly number[];
  steps: number;
  start: number;
}

const cost = (w: number) => (w * w) / 2;

/** Gradient descent on C(w) = w²/2, whose slope at w is w: one plot per learning rate. */
export const learningRates = figure(
  urlState<LearningRatesState>(
    {
      rates: numberList(1, 3, { min: 0.01, max: 3, decimals: 2 }),
      steps: number({ min: 1, max: 30, decimals: 0 }),
      start: number({ min: -3, max: 3, decimals: 2 }),
    },
    { rates: [0.1, 0.6, 2.1], steps: 6, start: -2 },
  ),
  ({ rates, steps, start }) => {
    const room = 1100 / rates.length;
    const paths = rates.map((rate) => descend(rate, start, steps));
    return (
      <Picture
        width={1100}
        height={420}
        title="Gradient descent with different learning rates"
        description={rates
          .map(
            (rate, i) =>
              `Rate ${rate}: ${verdict(rate)}, w = ${plain(paths[i]!.at(-1)!)} after ${steps} steps.`,
          )
          .join(' ')}
      >
        {rates.map((rate, i) => {
          const frame = plotFrame({
            left: i * room + 24,
            top: 80,
            width: room - 48,
            height: 260,
            x: [-4, 4],
            y: [-0.3, 8],
          });
          const points = paths[i]!.map((w): Point => [w, cost(w)]).filter(
            ([w]) => Math.abs(w) <= 4,
          );
          return (
            <g key={rate}>
              <Label
                x={frame.left + frame.width / 2}
                y={22}
                text={`η = ${plain(rate)}`}
                bold
                size="large"
              />
              <Label
                x={frame.left + frame.width / 2}
                y={58}
                text={verdict(rate)}
                tone={Math.abs(1 - rate) >= 1 ? 'badInk' : rate < 0.3 ? 'soft' : 'goodInk'}
              />
              <Axes frame={frame} />
              <Curve frame={frame} points={sample(cost, -4, 4)} tone="soft" width={3} />
              <Steps frame={frame} points={points} />
              <Label x={frame.left + frame.width / 2} y={370} text="w" tone="soft" />
            </g>
          );
        })}
        <Label
          x={550}
          y={404}
          text={`C = w^2 / 2, ${steps} steps from w = ${plain(start)}`}
          size="small"
          tone="soft"
        />
      </Picture>
    );
  },
);

function Steps({ frame, points }: { frame: Frame; points: readonly Point[] }) {
  return (
    <>
      {points.slice(1).map((point, n) => {
        const from: Point = [frame.x(points[n]![0]), frame.y(points[n]![1])];
        const to: Point = [frame.x(point[0]), frame.y(point[1])];
        return (
          <Arrow
            key={String(point)}
            from={from}
            to={to}
            gaps={[6, 8]}
            tone="accent"
            head={Math.hypot(to[0] - from[0], to[1] - from[1]) > 34}
          />
        );
      })}
      {points.map(([w, c], n) => (
        <circle
          key={String(w)}
          cx={frame.x(w)}
          cy={frame.y(c)}
          r={n === 0 ? 10 : 7}
          fill={n === 0 ? tones.surface : tones.accent}
          stroke={tones.accent}
          stroke-width={3}
        />
      ))}
    </>
  );
}

/** w before the first and after each step. */
export function descend(rate: number, start: number, steps: number): number[] {
  const w = Float64Array.of(start);
  const update = optimizers.sgd(rate, 1);
  return [
    start,
    ...Array.from({ length: steps }, () => {
      update(w, Float64Array.of(w[0]!));
      return w[0]!;
    }),
  ];
}

/** Each step multiplies w by 1 − η, so everything hangs on the size of that factor. */
function verdict(rate: number): string {
  const factor = Math.abs(1 - rate);
  if (factor > 1) return 'diverges';
  if (factor === 1) return 'never settles';
  return factor > 0.75 ? (rate < 1 ? 'crawls' : 'swings') : 'arrives';
}
