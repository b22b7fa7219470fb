import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericGradient } from '../../../src/compute/numeric-gradient.ts';
import { costNames } from '../../../src/lecture/cost/definition.ts';
import { costAt, train } from '../../../src/lecture/cost/model.ts';

const coordinate = fc.double({ min: -4, max: 4, noNaN: true });
const start = fc.tuple(coordinate, coordinate);
const learningRate = fc.double({ min: 0.01, max: 5, noNaN: true });
const costName = fc.constantFrom(...costNames);

describe('one neuron that should answer 0', () => {
  // The two starts, the learning rate and the outputs 0.20 and 0.09 after 300 epochs are those of
  // Nielsen, Neural Networks and Deep Learning, chapter 3.
  it('started at w = b = 2, falls below 0.5 at epoch 232 with quadratic cost and 17 with cross-entropy', () => {
    expect(train('quadratic', [2, 2], 0.15, 300).crossing).toBe(232);
    expect(train('binary-cross-entropy', [2, 2], 0.15, 300).crossing).toBe(17);
  });

  it('ends at 0.20 there after 300 epochs of quadratic cost, and at 0.09 from w = 0.6, b = 0.9', () => {
    expect(train('quadratic', [2, 2], 0.15, 300).outputs[0]).toBeCloseTo(0.98, 2);
    expect(train('quadratic', [2, 2], 0.15, 300).outputs[300]).toBeCloseTo(0.2, 2);
    expect(train('quadratic', [0.6, 0.9], 0.15, 300).outputs[300]).toBeCloseTo(0.09, 2);
  });

  it('follows the slope of the cost that the landscape shows', () => {
    fc.assert(
      fc.property(costName, start, (name, [w, b]) => {
        const measured = numericGradient(
          (at) => costAt(name, at[0]!, at[1]!),
          Float64Array.of(w, b),
          1e-5,
        );
        const { gradients, costs } = train(name, [w, b], 1, 0);
        expect(gradients[0]).toBeCloseTo(measured[0]!, 7);
        expect(gradients[0]).toBeCloseTo(measured[1]!, 7);
        expect(costs[0]).toBe(costAt(name, w, b));
      }),
    );
  });

  it('takes the slope σ′ out of the gradient with cross-entropy, and leaves it in with quadratic cost', () => {
    fc.assert(
      fc.property(start, (from) => {
        const quadratic = train('quadratic', from, 1, 0);
        const crossEntropy = train('binary-cross-entropy', from, 1, 0);
        expect(crossEntropy.gradients[0]).toBeCloseTo(crossEntropy.outputs[0]!, 12);
        expect(quadratic.gradients[0]).toBeCloseTo(
          quadratic.outputs[0]! * quadratic.slopes[0]!,
          12,
        );
      }),
    );
  });

  it('never gets worse, and knows when it crossed', () => {
    fc.assert(
      fc.property(costName, start, learningRate, (name, from, rate) => {
        const { outputs, crossing, costs } = train(name, from, rate, 100);
        for (let epoch = 1; epoch <= 100; epoch++) {
          expect(outputs[epoch]).toBeLessThanOrEqual(outputs[epoch - 1]!);
          expect(Number.isFinite(costs[epoch])).toBe(true);
        }
        const above = outputs.filter((output) => output >= 0.5).length;
        expect(crossing).toBe(above === 101 ? null : above);
      }),
    );
  });
});
