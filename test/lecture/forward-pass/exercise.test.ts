import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardPass, inputScales } from '../../../src/lecture/forward-pass/definition.ts';
import {
  checkPrediction,
  checkStep,
  nextStep,
  rightAnswer,
  tolerances,
} from '../../../src/lecture/forward-pass/exercise.ts';
import { inputsOf, otherStudent } from '../../../src/lecture/forward-pass/model.ts';
import { placeOf, stepNames } from '../../../src/lecture/forward-pass/steps.ts';
import { byHand } from './by-hand.ts';
import { randomStates } from './random-states.ts';

const { defaults } = forwardPass.state;
const steps = fc.integer({ min: 0, max: stepNames.length - 1 });

function toleranceOf(step: number): number {
  return tolerances[placeOf(step).quantity];
}

describe('filling in the network node by node', () => {
  it('accepts the right number, rounded to two decimals or more', () => {
    fc.assert(
      fc.property(randomStates, steps, fc.integer({ min: 2, max: 4 }), (state, step, decimals) => {
        const truth = byHand(state, inputsOf(state, state.inputs))[step]!;
        const verdict = checkStep(state, step, Number(truth.toFixed(decimals)));
        expect(verdict).toMatchObject({ passed: true });
      }),
    );
  });

  it('is done after six right answers, one after the other', () => {
    fc.assert(
      fc.property(randomStates, (state) => {
        const a: (number | null)[] = stepNames.map(() => null);
        for (const step of stepNames.keys()) {
          expect(nextStep({ ...state, a })).toBe(step);
          a[step] = rightAnswer(state, step);
        }
        expect(nextStep({ ...state, a })).toBe(-1);
      }),
    );
  });

  it('rejects any other number, with a reason', () => {
    fc.assert(
      fc.property(
        randomStates,
        steps,
        fc.double({ min: -100, max: 100, noNaN: true }),
        (state, step, answer) => {
          const truth = byHand(state, inputsOf(state, state.inputs))[step]!;
          fc.pre(Math.abs(answer - truth) > toleranceOf(step) + 1e-9);
          const verdict = checkStep(state, step, answer);
          expect(verdict.passed).toBe(false);
          expect(verdict.reason.length).toBeGreaterThan(10);
        },
      ),
    );
  });

  it.each([
    [0, 2.7, 'You forgot to add the bias.'],
    [0, 2.2, 'The bias is added, not taken away.'],
    [0, 0.961, 'That is σ(z) already. First the sum z itself.'],
    [0, 1.1, 'The second input is missing from the sum.'],
    [0, 2.6, 'The first input is missing from the sum.'],
    [0, 2.8, 'The two weights are swapped.'],
    [0, 10.5, 'Each input is multiplied by its weight first.'],
    [1, 3.2, 'That is z, not σ(z).'],
    [1, 0.039, 'That is σ(−z): mind the minus in e⁻ᶻ.'],
    [1, 96.1, 'That is in percent: divide by 100.'],
    [4, 4.68, 'You fed in the hidden neurons’ sums z; it is their outputs a = σ(z) that go on.'],
    [4, 7.6, 'You fed in the network’s inputs; the output neuron sees only h₁ and h₂.'],
    [4, 1.345, 'You forgot to add the bias.'],
    [5, 1.545, 'That is z, not σ(z).'],
  ])('of the exam network, step %i answered %f gets: %s', (step, answer, reason) => {
    expect(checkStep(defaults, step, answer)).toEqual({ passed: false, reason });
  });

  it('sees that σ was taken rightly of a sum that was wrong', () => {
    const state = { ...defaults, a: [2, null, null, null, null, null] };
    expect(checkStep(state, 1, 0.881).reason).toBe(
      'That is σ of your z, but your z is not right yet.',
    );
  });

  it('tells the two hidden neurons apart where they differ', () => {
    const state = { ...defaults, knowledge: 2 };
    const [z1, a1] = byHand(state, [3, 2]);
    expect(checkStep(state, 2, z1!).reason).toBe('That is the sum of the other hidden neuron.');
    expect(checkStep(state, 3, a1!).reason).toBe('That is the output of the other hidden neuron.');
  });
});

describe('the exercise “another student”', () => {
  const inputs = (state: typeof defaults) =>
    inputsOf(otherStudent(state.student, state), state.inputs);

  it('accepts the network’s output for the other student, even worked with two decimals on the way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(...inputScales),
        (student, scale) => {
          const state = { ...defaults, student, inputs: scale };
          const exact = byHand(state, inputs(state)).at(-1)!;
          const roundedSum = byHand(state, inputs(state), 2)[4]!;
          const rounded = 1 / (1 + Math.exp(-roundedSum));
          expect(checkPrediction(state, exact)).toMatchObject({ passed: true });
          expect(checkPrediction(state, Number(exact.toFixed(3)))).toMatchObject({ passed: true });
          expect(checkPrediction(state, Number(rounded.toFixed(3)))).toMatchObject({
            passed: true,
          });
        },
      ),
    );
  });

  it('rejects any other number, with a reason', () => {
    fc.assert(
      fc.property(randomStates, fc.double({ min: -2, max: 100, noNaN: true }), (state, answer) => {
        const truth = byHand(state, inputs(state)).at(-1)!;
        fc.pre(Math.abs(answer - truth) > tolerances.prediction + 1e-9);
        const verdict = checkPrediction(state, answer);
        expect(verdict.passed).toBe(false);
        expect(verdict.reason.length).toBeGreaterThan(10);
      }),
    );
  });

  it('names the slips: the wrong student, z, percent, swapped inputs', () => {
    const state = { ...defaults, knowledge: 2, hours: 9, student: 1 };
    const reason = (answer: number) => checkPrediction(state, answer).reason;
    const shown = byHand(state, [9, 2]).at(-1)!;
    expect(reason(shown)).toContain('student in the picture');
    const right = byHand(state, inputs(state));
    expect(reason(right[4]!)).toContain('not σ(z)');
    expect(reason(100 * right[5]!)).toContain('percent');
    expect(reason(byHand(state, inputs(state).toReversed()).at(-1)!)).toContain('swapped');
  });

  it('never asks about the student in the picture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.record({
          hours: fc.integer({ min: 0, max: 10 }),
          knowledge: fc.integer({ min: 0, max: 10 }),
        }),
        (student, shown) => {
          expect(otherStudent(student, shown)).not.toEqual(shown);
        },
      ),
    );
  });
});
