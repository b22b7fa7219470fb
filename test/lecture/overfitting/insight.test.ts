import { describe, expect, it } from 'vitest';
import type { EpochRecord } from '../../../src/training/epochs/protocol.ts';
import { wholeRun } from './whole-run.ts';

const best = (records: EpochRecord[]) =>
  Math.max(...records.map(({ heldOut }) => heldOut.accuracy));
const last = (records: EpochRecord[]) => records.at(-1)!;

describe('the runs of the overfitting demo', () => {
  it('memorise: the training curve ends near its top while the validation curve has fallen', async () => {
    for (const seed of [1, 2, 3]) {
      const records = await wholeRun({ seed });
      expect(last(records).train.accuracy).toBeGreaterThan(0.93);
      expect(last(records).heldOut.accuracy).toBeLessThan(best(records) - 0.04);
    }
  });

  it('fall less with a penalty on large weights, or with fewer units', async () => {
    const fall = (records: EpochRecord[]) => best(records) - last(records).heldOut.accuracy;
    const plain = fall(await wholeRun({}));
    expect(fall(await wholeRun({ l2: 0.005 }))).toBeLessThan(plain / 2);
    expect(fall(await wholeRun({ hidden: 4 }))).toBeLessThan(plain);
  });
});
