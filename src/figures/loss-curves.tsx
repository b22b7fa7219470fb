import { fixed, plain } from '../format.ts';
import { learningRatesRun } from '../recorded-runs/learning-rates.ts';
import { urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import type { Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, plotFrame } from './primitives/plot.tsx';
import { inkOf, type Tone } from './primitives/tone.ts';

/** A cost higher than this leaves the picture. */
const highest = 2.5;

/** What each rate does, from the smallest to the largest recorded, and its colour. */
const looks: readonly { says: string; tone: Tone }[] = [
  { says: 'creeps', tone: 'soft' },
  { says: 'slow', tone: 'negative' },
  { says: 'good', tone: 'good' },
  { says: 'too large', tone: 'positive' },
  { says: 'fails', tone: 'bad' },
];

/** Recorded cost over the epochs for different learning rates: the shape of the curve tells the rate. */
export const lossCurves = figure(urlState<object>({}, {}), () => {
  const { runs, epochs, dataset } = learningRatesRun;
  const frame = plotFrame({
    left: 70,
    top: 50,
    width: 760,
    height: 290,
    x: [1, epochs],
    y: [0, highest],
  });
  return (
    <Picture
      width={1100}
      height={420}
      title="Training cost with different learning rates"
      description={`The same network on ${dataset}. ${runs.map(({ learningRate, costs }, i) => `With rate ${plain(learningRate)}, which ${looks[i]!.says}, the cost is ${fixed(costs.at(-1)!, 3)} after ${epochs} epochs.`).join(' ')}`}
    >
      <Axes
        frame={frame}
        xTicks={[1, 5, 10]}
        yTicks={[0, 1, 2]}
        xLabel="epoch"
        yLabel="training cost"
      />
      {runs.map(({ learningRate, costs }, i) => (
        <Curve
          key={learningRate}
          frame={frame}
          points={costs.map((cost, epoch): Point => [epoch + 1, Math.min(highest, cost)])}
          tone={looks[i]!.tone}
        />
      ))}
      {labelPlaces(runs.map(({ costs }) => frame.y(Math.min(highest, costs.at(-1)!)))).map(
        (y, i) => (
          <Label
            key={runs[i]!.learningRate}
            x={850}
            y={y}
            text={`η = ${plain(runs[i]!.learningRate)}: ${looks[i]!.says}`}
            anchor="start"
            tone={inkOf(looks[i]!.tone)}
            bold
          />
        ),
      )}
    </Picture>
  );
});

/** Labels beside the ends of their curves, moved apart from the top on so that none covers another. */
function labelPlaces(ends: readonly number[]): number[] {
  const room = 32;
  const places = [...ends];
  const fromTop = ends.map((_, i) => i).sort((a, b) => ends[a]! - ends[b]!);
  for (const [place, i] of fromTop.entries()) {
    const above = place === 0 ? Number.NEGATIVE_INFINITY : places[fromTop[place - 1]!]!;
    places[i] = Math.max(ends[i]!, above + room);
  }
  return places;
}
