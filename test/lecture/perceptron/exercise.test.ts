import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gate, gates as gateNames } from '../../../src/lecture/perceptron/definition.ts';
import { check, verdictOf } from '../../../src/lecture/perceptron/exercise.ts';

/** The gates by their meaning, independently of the compute module's tables. */
const meanings: Record<Gate, (a: boolean, b: boolean) => boolean> = {
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  nand: (a, b) => !(a && b),
  xor: (a, b) => a !== b,
};

const weight = fc.integer({ min: -400, max: 400 }).map((hundredths) => hundredths / 100);
const line = fc.record({ weights: fc.tuple(weight, weight), bias: weight });

const isRight = (gate: Gate, [w1, w2]: readonly number[], b: number) =>
  [false, true].every((x1) =>
    [false, true].every((x2) => {
      // Summed in the order of the formula, so that rounding is the same.
      const z = b + w1! * Number(x1) + w2! * Number(x2);
      return z > 0 === meanings[gate](x1, x2);
    }),
  );

describe('the exercise of the perceptron', () => {
  it.each(gateNames)(
    'passes every line that is right for %s and fails every other, with a reason',
    (gate) => {
      fc.assert(
        fc.property(line, (perceptron) => {
          const { passed, reason } = check(gate, perceptron);
          expect(passed).toBe(isRight(gate, perceptron.weights, perceptron.bias));
          expect(reason).toMatch(/\.$/);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it.each(['and', 'or', 'nand'] as const)('can be solved for %s in many ways', (gate) => {
    const solutions = fc
      .sample(line, { numRuns: 4000 })
      .filter(({ weights, bias }) => isRight(gate, weights, bias));
    expect(solutions.length).toBeGreaterThan(20);
    for (const solution of solutions) expect(check(gate, solution).passed).toBe(true);
  });

  it('names the first wrong corner, its sum and what is asked there', () => {
    expect(check('and', { weights: [2, 2], bias: -1 }).reason).toBe(
      '2 of 4 corners are right. At (0, 1) z = 1 > 0, so it fires, but AND asks for 0.',
    );
  });

  it('says of a corner on the line that it does not fire', () => {
    expect(check('or', { weights: [1, 0], bias: 0 }).reason).toBe(
      '3 of 4 corners are right. At (0, 1) z = 0, so it does not fire, but OR asks for 1.',
    );
  });

  it('is never passed for XOR, and says that no line can', () => {
    expect(check('xor', { weights: [2, 2], bias: -1 })).toEqual({
      passed: false,
      reason: '3 of 4 corners are right. No single line gets more than 3: that is XOR.',
    });
  });

  it('earns nothing by a line that the learning rule found, until it is moved', () => {
    const line = { weights: [2, 1], bias: -2 };
    expect(verdictOf('and', line, true)).toMatchObject({ passed: false });
    expect(verdictOf('and', line, false)).toEqual(check('and', line));
    expect(verdictOf('nand', line, true)).toEqual(check('nand', line));
  });
});
