import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepVsSigmoid } from '../../../src/lecture/step-vs-sigmoid/definition.ts';
import { checkChange, checkExercise } from '../../../src/lecture/step-vs-sigmoid/exercise.ts';
import { largestChange } from '../../../src/lecture/step-vs-sigmoid/limits.ts';
import { exerciseNeuron } from '../../../src/lecture/step-vs-sigmoid/model.ts';

const { defaults } = stepVsSigmoid.state;
const seeds = fc.integer({ min: 1, max: 9999 });

function neuron(seed: number) {
  return { ...defaults, ...exerciseNeuron(seed), dw: 0 };
}

/** Δw that changes σ(w·x + b) by exactly `change`, by inverting σ: an answer found without the demo. */
function exactChange({ x, w, b }: { x: number; w: number; b: number }, change: number): number {
  const z = w * x + b;
  const wanted = 1 / (1 + Math.exp(-z)) + change;
  return (Math.log(wanted / (1 - wanted)) - z) / x;
}

describe('the exercise “raise the output by 0.01”', () => {
  it('accepts every Δw that raises a sigmoid’s output by 0.009 to 0.011, for any of its neurons', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.0091, max: 0.0109, noNaN: true }), (seed, change) => {
        const state = neuron(seed);
        const dw = exactChange(state, change);
        expect(Math.abs(dw)).toBeLessThan(largestChange);
        expect(checkChange({ ...state, dw })).toMatchObject({ passed: true });
      }),
    );
  });

  it('rejects every other Δw and says what happened', () => {
    const changes = fc.oneof(
      fc.double({ min: -0.04, max: 0.0089, noNaN: true }),
      fc.double({ min: 0.0111, max: 0.04, noNaN: true }),
    );
    fc.assert(
      fc.property(seeds, changes, (seed, change) => {
        const state = neuron(seed);
        const verdict = checkChange({ ...state, dw: exactChange(state, change) });
        expect(verdict.passed).toBe(false);
        const expected =
          change < -0.001 ? /went down/ : change > 0.0111 ? /times what is asked/ : /./;
        expect(verdict.reason).toMatch(expected);
      }),
    );
  });

  it('never accepts a Δw for a step neuron, and always that there is none', () => {
    const changes = fc.double({ min: -largestChange, max: largestChange, noNaN: true });
    fc.assert(
      fc.property(seeds, changes, (seed, dw) => {
        const state = { ...neuron(seed), dw, for: 'step' as const };
        const verdict = checkChange(state);
        expect(verdict.passed).toBe(false);
        expect(verdict.reason).toMatch(/has not moved at all|jumped by (\+|−)1\./);
        expect(checkChange({ ...state, none: true })).toMatchObject({ passed: true });
      }),
    );
  });

  it('does not accept that a sigmoid has none while there is one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const verdict = checkChange({ ...neuron(seed), none: true });
        expect(verdict.passed).toBe(false);
        expect(verdict.reason).toContain('One can');
      }),
    );
  });

  it('accepts that a sigmoid has none where its input is 0 or its output is nearly 1', () => {
    const dead = checkChange({ ...defaults, x: 0, none: true });
    expect(dead).toMatchObject({ passed: true, reason: expect.stringContaining('input is 0') });
    const full = checkChange({ ...defaults, x: 1, w: 0, b: 6, none: true });
    expect(full).toMatchObject({ passed: true, reason: expect.stringContaining('0.9975 already') });
  });

  it('names the forgotten start and the wrong direction', () => {
    const reason = (dw: number) => checkChange({ ...defaults, dw }).reason;
    expect(reason(0)).toContain('still 0');
    expect(reason(-1)).toContain('goes up when Δw is positive');
  });

  it('is not solved by a claim alone, true as it is: the sigmoid’s Δw comes first', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const state = { ...neuron(seed), for: 'step' as const, none: true };
        expect(checkExercise(state)).toMatchObject({ passed: false });
        const dw = exactChange(state, 0.01);
        expect(checkExercise({ ...state, dw })).toMatchObject({ passed: true });
        expect(checkExercise({ ...state, dw, for: 'sigmoid', none: false }).passed).toBe(true);
      }),
      { seed: 4 },
    );
    const dead = checkExercise({ ...defaults, x: 0, none: true });
    expect(dead).toMatchObject({
      passed: false,
      reason: expect.stringContaining('another neuron'),
    });
  });
});
