import { type Numbers, numbers, type Precision } from '../numbers.ts';

/** Mean and variance of some numbers. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Visits places one after the other. */
export type Each = (visit: (place: number) => void) => void;

/** The moments of the `n` numbers at these places. */
export function momentsOf(values: Numbers, each: Each, n: number): Moments {
  let mean = 0;
  each((i) => {
    mean += values[i]! / n;
  });
  let variance = 0;
  each((i) => {
    variance += (values[i]! - mean) ** 2 / n;
  });
  return { mean, variance };
}

/** Mean and variance per feature, which each batch moves a little: what is used when training is over. */
export interface RunningMoments {
  /** [features] each. */
  readonly mean: Numbers;
  readonly variance: Numbers;
  of(feature: number): Moments;
  /** @param batch the moments of `n` numbers. */
  move(feature: number, batch: Moments, n: number): void;
}

/** @param momentum share by which a batch moves them. */
export function createRunningMoments(
  features: number,
  momentum: number,
  precision: Precision,
): RunningMoments {
  const mean = numbers(precision, features);
  const variance = numbers(precision, features).fill(1);
  return {
    mean,
    variance,
    of: (feature) => ({ mean: mean[feature]!, variance: variance[feature]! }),
    move(feature, batch, n) {
      // The running variance estimates that of all data, which n − 1 does without bias.
      const unbiased = n > 1 ? (batch.variance * n) / (n - 1) : batch.variance;
      mean[feature] = mean[feature]! + momentum * (batch.mean - mean[feature]!);
      variance[feature] = variance[feature]! + momentum * (unbiased - variance[feature]!);
    },
  };
}
