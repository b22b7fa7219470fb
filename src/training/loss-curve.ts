import type { LossPoint } from './protocol.ts';
import { lossInterval } from './schedule.ts';

/** Mean losses of the mini-batches, so many that a curve can be drawn. */
export interface LossCurve {
  add(report: { readonly step: number; readonly loss: number }): void;
  /** Points since the last call. */
  take(): LossPoint[];
}

export function createLossCurve(stepsPerEpoch: number): LossCurve {
  const interval = lossInterval(stepsPerEpoch);
  let points: LossPoint[] = [];
  let sum = 0;
  let count = 0;
  return {
    add({ step, loss }) {
      sum += loss;
      count += 1;
      if (step % interval !== 0 && step % stepsPerEpoch !== 0) return;
      points.push({ step, loss: sum / count });
      sum = 0;
      count = 0;
    },

    take() {
      const taken = points;
      points = [];
      return taken;
    },
  };
}
