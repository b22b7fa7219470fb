import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatches } from '../../src/compute/batches.ts';

const sizes = fc.record({
  count: fc.integer({ min: 1, max: 50 }),
  batchSize: fc.integer({ min: 1, max: 60 }),
  seed: fc.nat(),
});

describe('mini-batches', () => {
  it('pass all samples once in each epoch, the last of an epoch with what is left', () => {
    fc.assert(
      fc.property(sizes, ({ count, batchSize, seed }) => {
        const batches = createBatches(count, batchSize, seed);
        for (let epoch = 0; epoch < 3; epoch++) {
          const seen: number[] = [];
          for (let i = 0; i < batches.stepsPerEpoch; i++) {
            const step = epoch * batches.stepsPerEpoch + i;
            const batch = batches.at(step);
            expect(batch.length).toBe(batches.samplesAfter(step + 1) - batches.samplesAfter(step));
            expect(batch.length === batchSize || i === batches.stepsPerEpoch - 1).toBe(true);
            seen.push(...batch);
          }
          expect(seen.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
        }
      }),
      { seed: 1 },
    );
  });

  it('come in another order in each epoch, and in the same for the same seed', () => {
    const [one, same, other] = [
      createBatches(40, 40, 1),
      createBatches(40, 40, 1),
      createBatches(40, 40, 2),
    ];
    const first = Uint32Array.from(one.at(0));
    expect(same.at(0)).toEqual(first);
    expect(other.at(0)).not.toEqual(first);
    const second = one.at(1);
    expect(second).not.toEqual(first);
    expect(same.at(1)).toEqual(second);
  });

  it('are empty without samples', () => {
    const batches = createBatches(0, 10, 1);
    expect([batches.stepsPerEpoch, batches.samplesAfter(7), batches.at(0).length]).toEqual([
      1, 0, 0,
    ]);
  });
});
