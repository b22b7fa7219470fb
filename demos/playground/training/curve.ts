import type { LossCurve, Score } from './protocol.ts';

/** More points than a curve has pixels help nobody. */
const most = 240;

export interface CurveKeeper {
  isDue(step: number): boolean;
  add(step: number, train: Score | null, test: Score | null): void;
  /** Forgets what comes after a step. */
  dropAfter(step: number): void;
  points(): LossCurve;
}

/** Losses at evenly spaced steps, which depend on the step alone: twice as far apart whenever it is full. */
export function createCurve(): CurveKeeper {
  let interval = 1;
  let steps: number[] = [];
  let losses: number[] = [];
  return {
    isDue: (step) => step % interval === 0,

    add(step, train, test) {
      steps.push(step);
      losses.push(train?.loss ?? Number.NaN, test?.loss ?? Number.NaN);
      if (steps.length < most) return;
      interval *= 2;
      losses = losses.filter((_, i) => steps[i >> 1]! % interval === 0);
      steps = steps.filter((kept) => kept % interval === 0);
    },

    dropAfter(step) {
      steps = steps.filter((kept) => kept <= step);
      losses = losses.slice(0, 2 * steps.length);
    },

    points: () => ({ steps: Uint32Array.from(steps), losses: Float32Array.from(losses) }),
  };
}
