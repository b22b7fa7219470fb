import { describe, expect, it } from 'vitest';
import { inLanes } from '../../src/commands/in-lanes.ts';

const pause = () => new Promise(setImmediate);

describe('work in lanes', () => {
  it('is begun in order, one piece in each lane at a time', async () => {
    const begun: number[] = [];
    const busy = new Set<string>();
    await inLanes(['left', 'right'], [1, 2, 3, 4, 5], async (item, lane) => {
      expect(busy.has(lane)).toBe(false);
      busy.add(lane);
      begun.push(item);
      await pause();
      busy.delete(lane);
    });
    expect(begun).toEqual([1, 2, 3, 4, 5]);
  });

  it('ends at the first failure, when what was begun beside it is done', async () => {
    const done: number[] = [];
    const work = inLanes([1, 2], [1, 2, 3, 4], async (item) => {
      if (item === 1) throw new Error('no paper');
      await pause();
      done.push(item);
    });
    await expect(work).rejects.toThrow('no paper');
    expect(done).toEqual([2]);
  });
});
