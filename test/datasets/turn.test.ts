import { describe, expect, it } from 'vitest';
import { turn } from '../../src/datasets/turn.ts';

describe('turn', () => {
  it('agrees with cosine and sine over several turns', () => {
    for (let turns = -2.5; turns <= 2.5; turns += 0.0137) {
      const [cosine, sine] = turn(turns);
      expect(Math.abs(cosine - Math.cos(2 * Math.PI * turns))).toBeLessThan(1e-14);
      expect(Math.abs(sine - Math.sin(2 * Math.PI * turns))).toBeLessThan(1e-14);
    }
  });
});
