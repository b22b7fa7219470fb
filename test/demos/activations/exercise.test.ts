import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations, type CurveName, curveNames } from '../../../demos/activations/definition.ts';
import {
  checkOrder,
  nextQuestion,
  questions,
  readSlope,
} from '../../../demos/activations/exercise.ts';
import { curveLabels } from '../../../demos/activations/model.ts';

/** f′ by its textbook formula, apart from the compute module. */
const slopes: Record<CurveName, (z: number) => number> = {
  relu: (z) => (z > 0 ? 1 : 0),
  'leaky-relu': (z) => (z > 0 ? 1 : 0.01),
  sigmoid: (z) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2,
  tanh: (z) => 1 / Math.cosh(z) ** 2,
};

const orders = fc.shuffledSubarray([...curveNames], { minLength: 4, maxLength: 4 });
const places = fc
  .integer({ min: -600, max: 600 })
  .map((hundredths) => hundredths / 100)
  // Closer together than this, float64 may see two slopes in either order.
  .filter((z) =>
    curveNames.every((one) =>
      curveNames.every((other) => {
        const difference = Math.abs(slopes[one](z) - slopes[other](z));
        return difference === 0 || difference > 1e-9;
      }),
    ),
  );

describe('the exercise “order the slopes”', () => {
  it('accepts every order in which no slope is followed by a steeper one, and no other', () => {
    fc.assert(
      fc.property(orders, places, (order, z) => {
        const isRight = order.every(
          (name, i) => i === 0 || slopes[order[i - 1]!](z) >= slopes[name](z),
        );
        expect(checkOrder(order, z).passed).toBe(isRight);
      }),
      { numRuns: 500 },
    );
  });

  it('accepts the right order at any z', () => {
    fc.assert(
      fc.property(orders, places, (order, z) => {
        const sorted = order.toSorted((one, other) => slopes[other](z) - slopes[one](z));
        expect(checkOrder(sorted, z)).toMatchObject({ passed: true });
      }),
    );
  });

  it('names a pair that really stands the wrong way round', () => {
    fc.assert(
      fc.property(orders, places, (order, z) => {
        const { passed, reason } = checkOrder(order, z);
        fc.pre(!passed);
        const named = curveNames.flatMap((steeper) =>
          curveNames
            .filter((flatter) =>
              reason.includes(`${curveLabels[steeper]} is steeper than ${curveLabels[flatter]},`),
            )
            .map((flatter) => slopes[steeper](z) > slopes[flatter](z)),
        );
        expect(named).toContain(true);
      }),
    );
  });

  it('has at z = 4 the order ReLU and leaky ReLU, sigmoid, tanh, whichever ReLU comes first', () => {
    expect(checkOrder(['relu', 'leaky-relu', 'sigmoid', 'tanh'], 4).passed).toBe(true);
    expect(checkOrder(['leaky-relu', 'relu', 'sigmoid', 'tanh'], 4).passed).toBe(true);
    expect(checkOrder(['relu', 'leaky-relu', 'tanh', 'sigmoid'], 4)).toEqual({
      passed: false,
      reason: 'At z = 4, sigmoid is steeper than tanh, but you put it below.',
    });
  });

  it('is not answered by the order it starts with', () => {
    const { order, at } = activations.state.defaults;
    expect(checkOrder(order, at).passed).toBe(false);
  });

  it('goes round its questions, and comes back to them from any other z, to one that the order does not answer yet', () => {
    const right = (at: number) =>
      curveNames.toSorted((one, other) => slopes[other](at) - slopes[one](at));
    expect(questions.map((at) => nextQuestion(at, right(at)))).toEqual([
      ...questions.slice(1),
      questions[0],
    ]);
    // At 4 the order would be the same.
    expect(nextQuestion(3.14, right(3.14))).toBe(0.5);
  });

  it('never writes a slope as 0 that is not', () => {
    expect(readSlope(0)).toBe('0');
    expect(readSlope(0.00002)).toBe('< 0.0001');
    expect(readSlope(0.017662706)).toBe('0.0177');
  });
});
