import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activations,
  type CurveName,
  curveNames,
} from '../../../src/lecture/activations/definition.ts';
import {
  checkOrder,
  nextQuestion,
  questions,
  readSlope,
} from '../../../src/lecture/activations/exercise.ts';
import { curveLabels, slope, value } from '../../../src/lecture/activations/model.ts';

/**
 * f′ by differences, from the left as at ReLU's corner: (3 f(z) − 4 f(z − h) + f(z − 2h)) / 2h, which is
 * right to about 1e-8.
 */
function slopeOf(name: CurveName, z: number): number {
  const h = 1e-4;
  const [here, before, farther] = [z, z - h, z - 2 * h].map((at) => value(name, at));
  return Math.round((1e7 * (3 * here! - 4 * before! + farther!)) / (2 * h)) / 1e7;
}

const count = curveNames.length;
const orders = fc.shuffledSubarray([...curveNames], { minLength: count, maxLength: count });
const places = fc
  .integer({ min: -600, max: 600 })
  .map((hundredths) => hundredths / 100)
  // Closer together than this, differences may see two slopes in either order.
  .filter((z) =>
    curveNames.every((one) =>
      curveNames.every((other) => {
        const difference = Math.abs(slopeOf(one, z) - slopeOf(other, z));
        return difference > 1e-6 || slope(one, z) === slope(other, z);
      }),
    ),
  );

describe('the exercise “order the slopes”', () => {
  it('accepts every order in which no slope is followed by a steeper one, and no other', () => {
    fc.assert(
      fc.property(orders, places, (order, z) => {
        const isRight = order.every(
          (name, i) => i === 0 || slopeOf(order[i - 1]!, z) >= slopeOf(name, z),
        );
        expect(checkOrder(order, z).passed).toBe(isRight);
      }),
      { numRuns: 500 },
    );
  });

  it('accepts the right order at any z', () => {
    fc.assert(
      fc.property(orders, places, (order, z) => {
        const sorted = order.toSorted((one, other) => slopeOf(other, z) - slopeOf(one, z));
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
            .map((flatter) => slopeOf(steeper, z) > slopeOf(flatter, z)),
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
      curveNames.toSorted((one, other) => slopeOf(other, at) - slopeOf(one, at));
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
