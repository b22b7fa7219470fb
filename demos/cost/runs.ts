import { useMemo } from 'preact/hooks';
import type { CostName } from '../../src/lecture/cost/definition.ts';
import { type Run, train } from '../../src/lecture/cost/model.ts';

export type Runs = Readonly<Record<CostName, Run>>;

/** What both costs make of a neuron. */
export function useRuns(start: readonly number[], learningRate: number, epochs: number): Runs {
  return useMemo(
    () => ({
      quadratic: train('quadratic', start, learningRate, epochs),
      'binary-cross-entropy': train('binary-cross-entropy', start, learningRate, epochs),
    }),
    [start.join(), learningRate, epochs],
  );
}
