import { describe, expect, it } from 'vitest';
import { type Example, trainPerceptron } from '../../../src/compute/perceptron.ts';
import { perceptron } from '../../../src/lecture/perceptron/definition.ts';
import { asStart, moveOf, walk } from '../../../src/lecture/perceptron/walk.ts';

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

  it('is added η x where it should fire, subtracted where it should not, and left where it is right', () => {
    const { trace } = walk({ ...fromZeros, rate: 0.5, step: 0 });
    let before = { weights: [0, 0] as readonly number[], bias: 0 };
    const made = new Set<string>();
    for (const step of trace.steps) {
      const { inputs, target } = step.example;
      const fires =
        inputs[0]! * before.weights[0]! + inputs[1]! * before.weights[1]! + before.bias > 0;
      const sign = target - Number(fires);
      expect(moveOf(step)).toBe({ '1': 'add', '0': 'leave', '-1': 'subtract' }[String(sign)]);
      expect(step.after).toEqual({
        weights: before.weights.map((w, i) => w + 0.5 * sign * inputs[i]!),
        bias: before.bias + 0.5 * sign,
      });
      made.add(moveOf(step));
      before = step.after;
    }
    expect(made).toEqual(new Set(['leave', 'add', 'subtract']));
  });

  it('goes on by hand from where the rule is, which then has found the line', () => {
    expect(asStart({ ...fromZeros, step: 4 })).toEqual({ w: [1, 1], b: 1, step: 0, found: true });
    expect(asStart({ ...fromZeros, w: [1, -1], b: 2, step: 0 })).toEqual({
      ...{ w: [1, -1], b: 2, step: 0, found: false },
    });
    expect(asStart({ ...fromZeros, step: 0, found: true }).found).toBe(true);
    // A link holds no weight beyond 20.
    expect(asStart({ ...fromZeros, w: [20, 20], b: -20, gate: 'and', step: 1 })).toMatchObject({
      ...{ w: [20, 20], b: -20 },
    });
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
