import type { LayerParameters } from '../compute/types.ts';

export interface Checkpoints {
  /**
   * Keeps the weights of a step.
   * @returns the steps whose weights were given up for it.
   */
  keep(step: number, parameters: readonly LayerParameters[]): number[];
  at(step: number): readonly LayerParameters[] | null;
  readonly steps: readonly number[];
}

/**
 * Weights of earlier moments within `budget` bytes. When it is full every second moment is given up,
 * never the first nor the newest, so that what is left is spread over the whole run.
 */
export function createCheckpoints(budget: number): Checkpoints {
  const kept = new Map<number, readonly LayerParameters[]>();
  const steps: number[] = [];
  let bytes = 0;

  function thin(): number[] {
    const given = steps.filter((_, i) => i % 2 === 1 && i < steps.length - 1);
    for (const step of given) {
      bytes -= sizeOf(kept.get(step)!);
      kept.delete(step);
    }
    const left = steps.filter((step) => kept.has(step));
    steps.splice(0, steps.length, ...left);
    return given;
  }

  return {
    steps,

    keep(step, parameters) {
      if (kept.has(step)) return [];
      kept.set(step, parameters);
      steps.push(step);
      bytes += sizeOf(parameters);
      const given: number[] = [];
      while (bytes > budget && steps.length > 2) given.push(...thin());
      return given;
    },

    at: (step) => kept.get(step) ?? null,
  };
}

function sizeOf(parameters: readonly LayerParameters[]): number {
  return parameters.reduce(
    (sum, { weights, biases }) => sum + weights.byteLength + biases.byteLength,
    0,
  );
}
