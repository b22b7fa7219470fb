import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cost } from '../../../src/lecture/cost/definition.ts';
import { another, enough, judge, question, verdictOf } from '../../../src/lecture/cost/exercise.ts';
import { train } from '../../../src/lecture/cost/model.ts';

const seed = fc.integer({ min: 1, max: 9999 });

describe('guessing the epoch', () => {
  it('asks the same for the same seed, with an answer that training gives', () => {
    fc.assert(
      fc.property(seed, (given) => {
        const asked = question(given);
        expect(question(given)).toEqual(asked);
        const run = train(asked.costName, asked.start, asked.learningRate, asked.lastEpoch);
        expect(run.outputs[asked.answer]).toBeLessThan(0.5);
        expect(run.outputs[asked.answer - 1]).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it('asks about both costs', () => {
    const names = Array.from({ length: 40 }, (_, i) => question(i + 1).costName);
    expect(new Set(names).size).toBe(2);
  });

  it('passes guesses within a quarter, fails others, and says which side and why', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 300 }), (given, guess) => {
        const asked = question(given);
        const { passed, points, reason } = judge(asked, guess);
        const isNear = guess * 100 >= enough * asked.answer && asked.answer * 100 >= enough * guess;
        expect(passed).toBe(isNear);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points === 100).toBe(
          Math.abs(guess - asked.answer) / Math.max(guess, asked.answer) < 0.005,
        );
        if (guess < asked.answer) expect(reason).toContain('too early');
        if (guess > asked.answer) expect(reason).toContain('too late');
        expect(reason).toContain(`epoch ${asked.answer}`);
      }),
    );
  });

  it.each([0, 301, 2.5, Number.NaN])('refuses the guess %s in words', (guess) => {
    expect(() => judge(question(1), guess)).toThrow('whole number of epochs from 1 to 300');
  });

  it('says why with the numbers of the cost in question', () => {
    fc.assert(
      fc.property(seed, (given) => {
        const asked = question(given);
        const { slopes, gradients } = train(asked.costName, asked.start, 1, 0);
        const { reason } = judge(asked, asked.answer);
        expect(reason).toContain('exactly right');
        expect(reason).toContain(gradients[0]!.toFixed(3));
        const words = `slope σ′ is only ${slopes[0]!.toFixed(3)}`;
        expect(reason.includes(words)).toBe(asked.costName === 'quadratic');
      }),
    );
  });

  it('asks of another neuron with nothing guessed, and nothing shown', () => {
    const state = { ...cost.state.defaults, seed: 9999, guess: 12, revealed: true };
    expect(another(state)).toMatchObject({ seed: 1, guess: null, revealed: false });
    expect(verdictOf({ ...state, ...another(state) })).toMatchObject({ passed: false });
  });
});
