import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepVsSigmoid } from '../../../src/lecture/step-vs-sigmoid/definition.ts';
import {
  change,
  exerciseNeuron,
  output,
  predictedChange,
  slope,
} from '../../../src/lecture/step-vs-sigmoid/model.ts';

const neurons = fc.record({
  x: fc.double({ min: -2, max: 2, noNaN: true }),
  w: fc.double({ min: -3, max: 3, noNaN: true }),
  b: fc.double({ min: -6, max: 6, noNaN: true }),
  k: fc.double({ min: 1, max: 20, noNaN: true }),
});

describe('the two neurons', () => {
  it('give what the first slide of the demo shows: half a step of the weight makes the step jump, the sigmoid move', () => {
    const { defaults } = stepVsSigmoid.state;
    expect(output('step', defaults)).toBe(0);
    expect(output('step', defaults, 0.5)).toBe(1);
    expect(output('sigmoid', defaults)).toBeCloseTo(0.4013, 4);
    expect(output('sigmoid', defaults, 0.5)).toBeCloseTo(0.525, 4);
  });

  it('have the slope that a numeric derivative finds', () => {
    fc.assert(
      fc.property(neurons, (neuron) => {
        const h = 1e-5;
        const numeric = (output('sigmoid', neuron, h) - output('sigmoid', neuron, -h)) / (2 * h);
        expect(slope('sigmoid', neuron)).toBeCloseTo(numeric, 5);
      }),
    );
  });

  it('differ in this: the tangent’s error shrinks with the square of Δw, and a step has no useful tangent', () => {
    fc.assert(
      fc.property(neurons, fc.double({ min: -0.1, max: 0.1, noNaN: true }), (neuron, dw) => {
        const error = change('sigmoid', neuron, dw) - predictedChange('sigmoid', neuron, dw);
        // Taylor’s remainder: |σ″| ≤ 1/(6√3).
        const bound = ((neuron.k * neuron.x * dw) ** 2 / (6 * Math.sqrt(3))) * 0.5;
        expect(Math.abs(error)).toBeLessThanOrEqual(bound + 1e-12);
        expect([-1, 0, 1]).toContain(change('step', neuron, dw));
        expect(predictedChange('step', neuron, dw)).toBeCloseTo(0, 12);
      }),
    );
  });

  it('become the same as the sigmoid gets steeper', () => {
    fc.assert(
      fc.property(neurons, (neuron) => {
        fc.pre(Math.abs(neuron.w * neuron.x + neuron.b) > 0.5);
        const steep = output('sigmoid', { ...neuron, k: 20 });
        expect(Math.abs(steep - output('step', neuron))).toBeLessThan(0.0001);
      }),
    );
  });
});

describe('the exercise’s neurons', () => {
  it('fit the sliders and their links, and are not too flat, all 10,000 of them', () => {
    const { state } = stepVsSigmoid;
    const seeds = Array.from({ length: 10_000 }, (_, seed) => seed);
    const unfit = seeds.filter((seed) => {
      const shown = { ...state.defaults, ...exerciseNeuron(seed), seed };
      const { state: read, problems } = state.parse(state.format(shown));
      const isSame = state.format(read) === state.format(shown) && read.b === shown.b;
      return problems.length > 0 || !isSame || Math.abs(slope('sigmoid', shown)) < 0.05;
    });
    expect(unfit).toEqual([]);
  });

  it('are the same for the same seed and different for others', () => {
    expect(exerciseNeuron(7)).toEqual(exerciseNeuron(7));
    const first = Array.from({ length: 20 }, (_, seed) => JSON.stringify(exerciseNeuron(seed)));
    expect(new Set(first).size).toBeGreaterThan(15);
  });
});
