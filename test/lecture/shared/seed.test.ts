import { describe, expect, it } from 'vitest';
import { nextSeed, seedCodec, seedRange } from '../../../src/lecture/shared/seed.ts';

describe('the next seed', () => {
  it('is another one that a link can hold, and the first after the last', () => {
    expect([1, 2, seedRange.max].map(nextSeed)).toEqual([2, 3, seedRange.min]);
  });

  it('comes to every seed before one comes again', () => {
    const seen = new Set<number>();
    for (let seed = 7; !seen.has(seed); seed = nextSeed(seed)) seen.add(seed);
    expect(seen.size).toBe(seedRange.max - seedRange.min + 1);
    for (const seed of seen) expect(seedCodec.parse(String(seed))).toBe(seed);
  });
});
