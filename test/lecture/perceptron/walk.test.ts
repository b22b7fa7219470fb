import { describe, expect, it } from 'vitest';
import { type Example, trainPerceptron } from '../../../src/compute/perceptron.ts';
import { perceptron } from '../../../src/lecture/perceptron/definition.ts';
import { walk } from '../../../src/lecture/perceptron/walk.ts';

const fromZeros = { ...perceptron.state.defaults, mode: 'learn' as const };
const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

describe('the walk of the learning rule', () => {
  it('ends for AND from zeros at (2, 1, −2), after 10 updates, pass 6 being the first clean one', () => {
    const { trace, now, next } = walk({ ...fromZeros, step: 400 });
    expect(now).toEqual({ weights: [2, 1], bias: -2 });
    expect(trace.updates).toBe(10);
    expect(trace.cleanPass).toBe(6);
    expect(next).toBeNull();
  });

  it('shows the perceptron after as many steps as the link says', () => {
    expect(walk({ ...fromZeros, step: 0 }).now).toEqual({ weights: [0, 0], bias: 0 });
    expect(walk({ ...fromZeros, step: 4 }).now).toEqual({ weights: [1, 1], bias: 1 });
    expect(walk({ ...fromZeros, step: 4 }).made).toHaveLength(4);
  });

  it('goes in circles for XOR, at (−1, 0, 1)', () => {
    const { trace, now, next } = walk({ ...fromZeros, gate: 'xor', step: 400 });
    expect(trace.cycle).not.toBeNull();
    expect(now).toEqual({ weights: [-1, 0], bias: 1 });
    expect(next).toBeNull();
  });

  it('ends for 14 of the 16 two-input gates; XOR and XNOR repeat', () => {
    const repeating = Array.from({ length: 16 }, (_, gate) => gate).filter((gate) => {
      const examples = corners.map(
        (inputs, i): Example => ({ inputs, target: gate & (8 >> i) ? 1 : 0 }),
      );
      const { cleanPass, cycle } = trainPerceptron({ weights: [0, 0], bias: 0 }, examples);
      expect((cleanPass === null) !== (cycle === null)).toBe(true);
      return cleanPass === null;
    });
    // Outputs for 00, 01, 10, 11 as binary digits: 0110 is XOR, 1001 is XNOR.
    expect(repeating).toEqual([0b0110, 0b1001]);
  });
});
