import { describe, expect, it } from 'vitest';
import { workOut } from '../../src/figures/backprop-example.ts';
import { examForward } from '../../src/figures/exam.tsx';
import { renderFigure } from '../../src/figures/index.ts';
import { descend } from '../../src/figures/learning-rates.tsx';
import { walk } from '../../src/figures/loss-surface.tsx';
import { convolve, kernels, maxPool } from '../../src/figures/primitives/convolve.ts';
import { learnZero } from '../../src/figures/slow-start.tsx';
import { softmaxOf } from '../../src/figures/softmax.tsx';
import { deltaNorms } from '../../src/figures/vanishing.tsx';

describe('the exam network', () => {
  it('gives 3.2, 3.2, 0.961, 0.961, 1.545 and 0.824 for 3 hours and knowledge 7', () => {
    const { hidden, output } = examForward([3, 7]);
    expect(hidden.map(({ z }) => z.toFixed(1))).toEqual(['3.2', '3.2']);
    expect(hidden.map(({ a }) => a.toFixed(3))).toEqual(['0.961', '0.961']);
    expect([output.z.toFixed(3), output.a.toFixed(3)]).toEqual(['1.545', '0.824']);
  });
});

describe('the 2-2-2 example of backpropagation', () => {
  it('has the published cost and the published new weight', () => {
    const { cost, newOutput, newHidden } = workOut();
    expect(cost.toFixed(9)).toBe('0.298371109');
    expect(newOutput[0]![0]!.toFixed(8)).toBe('0.35891648');
    expect(newHidden[0]![0]!.toFixed(9)).toBe('0.149780716');
  });
});

describe('a neuron that starts badly wrong', () => {
  const start = { w: 2, b: 2, rate: 0.15, epochs: 300 };

  it.each([
    ['quadratic', 232],
    ['binary-cross-entropy', 17],
  ] as const)('falls below 0.5 with %s at epoch %i', (loss, epoch) => {
    expect(learnZero(loss, start).findIndex((output) => output < 0.5)).toBe(epoch);
  });
});

describe('gradient descent on a parabola of curvature 1', () => {
  it('converges below a rate of 2 and diverges above', () => {
    expect(Math.abs(descend(1.9, 1, 100).at(-1)!)).toBeLessThan(0.001);
    expect(Math.abs(descend(2.1, 1, 100).at(-1)!)).toBeGreaterThan(1000);
  });

  it('arrives in one step at a rate of 1', () => {
    expect(descend(1, -2, 1)).toEqual([-2, 0]);
  });
});

describe('the way down a ravine', () => {
  it('does not get higher at a small rate', () => {
    const heights = walk('ravine', 'sgd', 0.05, { start: [-2.6, 1.6], steps: 40, noise: 0 }).map(
      ([x, y]) => (x * x + 20 * y * y) / 2,
    );
    heights.slice(1).forEach((height, i) => {
      expect(height).toBeLessThanOrEqual(heights[i]!);
    });
  });
});

describe('softmax', () => {
  it('sums to 1 and sees only differences', () => {
    const shares = softmaxOf([2, 1, -1]);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    softmaxOf([102, 101, 99]).forEach((share, i) => {
      expect(share).toBeCloseTo(shares[i]!, 12);
    });
  });
});

describe('gradients of a deep network', () => {
  it('shrink towards the front with sigmoid at least tenfold more than with ReLU', () => {
    const share = (name: 'sigmoid' | 'relu') => {
      const norms = deltaNorms(name, 10, 64, 1);
      return norms[0]! / norms.at(-1)!;
    };
    expect(share('sigmoid')).toBeLessThan(share('relu') / 10);
  });
});

describe('convolution', () => {
  it('is zero on an even area and finds a step', () => {
    const image = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(convolve(image, 4, kernels['top-edge'])).toEqual([3, 3, 3, 3]);
    expect(convolve(new Array(16).fill(1), 4, kernels.outline)).toEqual([0, 0, 0, 0]);
  });

  it('makes a map of n − 2 from an image of n', () => {
    expect(convolve(new Array(784).fill(0), 28, kernels.blur)).toHaveLength(26 * 26);
  });

  it('is followed by pooling that keeps the largest of each block', () => {
    expect(maxPool([1, 3, 0, 2, 8, 4, 1, 1, 0, 2, 6, 5, 1, 0, 7, 3], 4)).toEqual([8, 2, 2, 7]);
  });
});

describe('the circuit of NAND perceptrons', () => {
  it.each([
    [0, 0, 0, 0],
    [0, 1, 1, 0],
    [1, 0, 1, 0],
    [1, 1, 0, 1],
  ])('adds %i and %i to sum %i, carry %i', (x1, x2, sum, carry) => {
    const svg = renderFigure('nand-circuit', `circuit=half-adder&values=1&x1=${x1}&x2=${x2}`);
    expect(svg).toContain(`For ${x1} and ${x2} the output is ${sum}, carry ${carry}.`);
  });
});
