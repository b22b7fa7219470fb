import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bugNames } from '../../../src/lecture/backprop/bug-names.ts';
import { bugs, hunt, judgeBug, randomNetwork } from '../../../src/lecture/backprop/bugs.ts';
import { backprop } from '../../../src/lecture/backprop/definition.ts';
import {
  best,
  checkError,
  errorCurve,
  explainError,
  tolerance,
} from '../../../src/lecture/backprop/gradient-check.ts';

const seed = fc.integer({ min: 1, max: 9999 });
const network = seed.map(randomNetwork);

describe('the gradient check', () => {
  it('is below 1e-6 at the best ε, for the example and for any network', () => {
    expect(best(errorCurve(backprop.state.defaults)).error).toBeLessThan(tolerance);
    fc.assert(
      fc.property(network, (given) => {
        expect(best(errorCurve(given)).error).toBeLessThan(tolerance);
      }),
      { numRuns: 50 },
    );
  });

  it('has a U shape: 100 times less ε cuts the bend’s error by 10⁴, and adds to the rounding’s', () => {
    fc.assert(
      fc.property(network, (given) => {
        const atLarge = checkError(given, 1e-1) / checkError(given, 1e-3);
        expect(atLarge).toBeGreaterThan(0.8e4);
        expect(atLarge).toBeLessThan(1.2e4);
        const lowest = best(errorCurve(given));
        expect(lowest.exponent).toBeGreaterThan(-7);
        expect(lowest.exponent).toBeLessThan(-3);
        expect(checkError(given, 1e-13)).toBeGreaterThan(checkError(given, 1e-9));
        expect(checkError(given, 1e-9)).toBeGreaterThan(lowest.error * 10);
      }),
      { numRuns: 50 },
    );
  });

  it('with forward differences is worse, and falls only with ε', () => {
    const given = backprop.state.defaults;
    const forward = (epsilon: number) => checkError(given, epsilon, undefined, 'forward');
    const slope = forward(1e-2) / forward(1e-3);
    expect(slope).toBeGreaterThan(9.5);
    expect(slope).toBeLessThan(10.5);
    expect(best(errorCurve(given, undefined, 'forward')).error).toBeGreaterThan(
      best(errorCurve(given)).error,
    );
  });

  it('says which of the two errors rules at an ε', () => {
    const curve = errorCurve(backprop.state.defaults);
    expect(explainError(curve, -1)).toMatch(/ε is large/);
    expect(explainError(curve, -15)).toMatch(/ε is small/);
    expect(explainError(curve, best(curve).exponent)).toMatch(/equally small/);
    const wrong = errorCurve(backprop.state.defaults, bugs.sign.rules);
    expect(explainError(wrong, -5)).toMatch(/derivation itself is wrong/);
  });
});

describe('the hunt for the bug', () => {
  it('hides one that no ε can explain away', () => {
    fc.assert(
      fc.property(seed, (given) => {
        const { bug, network: shown } = hunt(given);
        expect(hunt(given)).toEqual({ bug, network: shown });
        expect(best(errorCurve(shown, bugs[bug].rules)).error).toBeGreaterThan(1e-4);
      }),
      // Where two weights are equal, transposed ones would go unnoticed.
      { numRuns: 100, examples: [[3580], [9111], [9920]] },
    );
  });

  it('hides every one of them for some seed', () => {
    const hidden = Array.from({ length: 100 }, (_, i) => hunt(i + 1).bug);
    expect(new Set(hidden)).toEqual(new Set(bugNames));
  });

  it('accepts the bug that is there, and refuses the others with the reason', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(...bugNames), (given, claimed) => {
        const shown = hunt(given);
        const { passed, reason } = judgeBug(shown, claimed);
        expect(passed).toBe(claimed === shown.bug);
        expect(reason).toContain(bugs[claimed].trace);
      }),
    );
  });
});
