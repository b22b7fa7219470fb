import { scalarActivations } from '../compute/activations/index.ts';
import { number, urlState } from '../url-state.ts';
import { numberList } from './codecs.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, type Frame, fixed, plotFrame, sample } from './primitives/plot.tsx';

interface BumpsState {
  /** Pairs of sigmoids in the second and in the third plot. */
  pairs: readonly number[];
  /** Steepness of the sigmoids, per width of a bump. */
  steepness: number;
}

const sigmoid = scalarActivations.sigmoid.value;

/** The curve to be built, on 0 … 1. */
export const target = (x: number) => 0.5 + 0.28 * Math.sin(7 * x) + 0.16 * Math.cos(17 * x);

/** One sigmoid up at `from`, one down at `to`: a bump of height 1 between them. */
export function bump(from: number, to: number, steepness: number): (x: number) => number {
  return (x) => sigmoid(steepness * (x - from)) - sigmoid(steepness * (x - to));
}

/** A sum of as many bumps beside each other, each as high as the target is in its middle. */
export function sumOfBumps(pairs: number, steepness: number): (x: number) => number {
  const width = 1 / pairs;
  const bumps = Array.from({ length: pairs }, (_, i) => {
    // The outer ones go on beyond the picture, so that the sum does not fall off at its edges.
    const from = i === 0 ? -1 : i * width;
    const to = i === pairs - 1 ? 2 : (i + 1) * width;
    return { height: target((i + 0.5) * width), shape: bump(from, to, steepness / width) };
  });
  return (x) => bumps.reduce((sum, { height, shape }) => sum + height * shape(x), 0);
}

/** The largest distance between the target and what the pairs make of it. */
export function largestError(pairs: number, steepness: number): number {
  const built = sumOfBumps(pairs, steepness);
  return Math.max(...sample((x) => Math.abs(built(x) - target(x)), 0, 1, 401).map(([, y]) => y));
}

/** Universal approximation: pairs of sigmoids make bumps, and bumps add up to any curve. */
export const bumps = figure(
  urlState<BumpsState>(
    {
      pairs: numberList(2, 2, { min: 2, max: 60, decimals: 0 }),
      steepness: number({ min: 2, max: 40, decimals: 1 }),
    },
    { pairs: [5, 20], steepness: 6 },
  ),
  ({ pairs, steepness }) => {
    const errors = pairs.map((count) => largestError(count, steepness));
    const [from, to, steep] = [0.35, 0.65, 40];
    const one = plotAt(0, [-1.1, 1.1]);
    return (
      <Picture
        width={1100}
        height={420}
        title="Pairs of sigmoids add up to a curve"
        description={`Left: a sigmoid up and a sigmoid down make a bump. Then ${pairs.map((count, i) => `${count} bumps beside each other, at most ${fixed(errors[i]!, 2)} away from the dashed curve`).join('; ')}.`}
      >
        <Label x={middleOf(one)} y={22} text="one pair: a bump" bold />
        <Axes frame={one} xTicks={[0, 1]} yTicks={[-1, 0, 1]} crossing />
        <Curve
          frame={one}
          points={sample((x) => sigmoid(steep * (x - from)), 0, 1)}
          tone="positive"
          dashed
        />
        <Curve
          frame={one}
          points={sample((x) => -sigmoid(steep * (x - to)), 0, 1)}
          tone="negative"
          dashed
        />
        <Curve frame={one} points={sample(bump(from, to, steep), 0, 1)} />
        <Label x={middleOf(one)} y={398} text="up, and down again" tone="soft" />
        {pairs.map((count, i) => {
          const frame = plotAt(i + 1, [-0.1, 1.1]);
          return (
            <g key={count}>
              <Label x={middleOf(frame)} y={22} text={`${count} pairs`} bold />
              <Axes frame={frame} xTicks={[0, 1]} yTicks={[0, 1]} />
              <Curve frame={frame} points={sample(target, 0, 1)} tone="soft" dashed />
              <Curve frame={frame} points={sample(sumOfBumps(count, steepness), 0, 1, 401)} />
              <Label
                x={middleOf(frame)}
                y={398}
                text={`off by at most ${fixed(errors[i]!, 2)}`}
                tone="soft"
              />
            </g>
          );
        })}
      </Picture>
    );
  },
);

function plotAt(place: number, y: readonly [number, number]): Frame {
  return plotFrame({ left: 50 + place * 366, top: 56, width: 294, height: 270, x: [0, 1], y });
}

function middleOf(frame: Frame): number {
  return frame.left + frame.width / 2;
}
