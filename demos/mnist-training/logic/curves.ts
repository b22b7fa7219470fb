import type { RunHistory } from './history.ts';

/** One curve: points by epoch. */
export interface Curve {
  readonly label: string;
  /** Whether it is the run itself, one beside it, the one before, or one recorded earlier. */
  readonly role: 'main' | 'rival' | 'seed' | 'ghost' | 'test' | 'recorded';
  readonly xs: number[];
  readonly ys: number[];
}

/** Mean loss of the mini-batches, by epoch; drawn on a logarithmic scale. */
export function lossCurve(run: RunHistory, role: Curve['role']): Curve {
  const { label, losses, stepsPerEpoch } = run;
  return {
    label,
    role,
    xs: losses.map(({ step }) => step / stepsPerEpoch),
    ys: losses.map(({ loss }) => lossHeight(loss)),
  };
}

/** Loss on the test images, by epoch. */
export function testLossCurve(run: RunHistory): Curve {
  const { moments, stepsPerEpoch } = run;
  return {
    label: 'test loss',
    role: 'test',
    xs: moments.map(({ step }) => step / stepsPerEpoch),
    ys: moments.map(({ loss }) => lossHeight(loss)),
  };
}

export function accuracyCurve(run: RunHistory, role: Curve['role']): Curve {
  const { label, moments, stepsPerEpoch } = run;
  return {
    label,
    role,
    xs: moments.map(({ step }) => step / stepsPerEpoch),
    ys: moments.map(({ accuracy }) => accuracyHeight(accuracy)),
  };
}

/**
 * Where an accuracy stands on the axis: by the logarithm of its error, so that halving the mistakes
 * is the same climb everywhere. 0.4 % is added, so that an error of nothing has a place too.
 */
export function accuracyHeight(accuracy: number): number {
  return -Math.log10(1 - accuracy + 0.004);
}

export function lossHeight(loss: number): number {
  return Math.log10(Math.max(loss, 1e-4));
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

const tick = (height: (value: number) => number, unit: string) => (value: number) => ({
  at: height(unit === '' ? value : value / 100),
  label: `${value}${unit}`,
});

export const accuracyTicks: readonly Tick[] = [10, 50, 80, 90, 95, 97, 98, 99].map(
  tick(accuracyHeight, ' %'),
);
export const lossTicks: readonly Tick[] = [
  0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100,
].map(tick(lossHeight, ''));

/** Lowest and highest at every epoch that all runs have reached: the band of several seeds. */
export function bandOf(runs: readonly RunHistory[]): {
  xs: number[];
  low: number[];
  high: number[];
} {
  const band = { xs: [] as number[], low: [] as number[], high: [] as number[] };
  const shortest = Math.min(...runs.map(({ moments }) => moments.length));
  for (let i = 0; i < shortest; i++) {
    const heights = runs.map(({ moments }) => accuracyHeight(moments[i]!.accuracy));
    band.xs.push(runs[0]!.moments[i]!.step / runs[0]!.stepsPerEpoch);
    band.low.push(Math.min(...heights));
    band.high.push(Math.max(...heights));
  }
  return band;
}
