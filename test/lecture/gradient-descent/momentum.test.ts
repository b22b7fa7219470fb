import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentum } from '../../../src/compute/optimizers/momentum.ts';
import { quadratic } from '../../../src/compute/test-functions/index.ts';
import {
  bestPlainTuning,
  bestTuning,
  explainTuning,
  rate,
  rateAlong,
  walk,
} from '../../../src/lecture/gradient-descent/momentum.ts';

const condition = fc.integer({ min: 2, max: 100 });
const beta = fc.double({ min: 0, max: 0.95, noNaN: true });

/** What a step of the optimizer itself leaves of the distance, averaged over many steps. */
function measuredRate(alpha: number, momentumBeta: number, curvature: number): number {
  const f = quadratic([curvature]);
  const update = momentum(alpha, 1, { beta: momentumBeta });
  const w = Float64Array.of(1);
  const gradient = new Float64Array(1);
  // To the edges of float64 and no further.
  let steps = 0;
  while (steps < 5000 && Math.abs(w[0]!) > 1e-250 && Math.abs(w[0]!) < 1e250) {
    f.gradient(w, gradient);
    update(w, gradient);
    steps++;
  }
  return Math.abs(w[0]!) ** (1 / steps);
}

describe('momentum on a bowl', () => {
  it.each([
    [0.1, 0, 1],
    [0.5, 0, 1],
    [0.05, 0.5, 1],
    [0.1, 0.3, 4],
    [1.5, 0.2, 1],
    [0.02, 0.9, 0.1],
  ])(
    'with α = %s, β = %s, λ = %s the optimizer keeps what theory says, to 1 %%',
    (a, b, lambda) => {
      const theory = rateAlong({ alpha: a, beta: b }, lambda);
      expect(Math.abs(measuredRate(a, b, lambda) / theory - 1)).toBeLessThan(0.01);
    },
  );

  it('with both roots complex keeps √β', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (b) => {
        expect(rateAlong({ alpha: 1 + b, beta: b }, 1)).toBeCloseTo(Math.sqrt(b), 12);
      }),
    );
  });

  it('is stable up to αλ = 2 + 2β and not beyond, to 1 %', () => {
    fc.assert(
      fc.property(beta, condition, (b, kappa) => {
        const limit = (2 + 2 * b) / kappa;
        expect(rate({ alpha: limit * 0.99, beta: b }, kappa)).toBeLessThan(1);
        expect(rate({ alpha: limit * 1.01, beta: b }, kappa)).toBeGreaterThan(1);
        expect(walk({ alpha: limit * 1.3, beta: b }, kappa, 2000).divergedAt).not.toBeNull();
      }),
    );
  });

  it('is fastest at α = (2/(√λ₁+√λₙ))², β = ((√κ−1)/(√κ+1))², where it keeps √β: no other tuning is 1 % faster', () => {
    fc.assert(
      fc.property(
        condition,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (kappa, share, b) => {
          const best = bestTuning(kappa);
          const atBest = rate(best, kappa);
          expect(atBest).toBeCloseTo(Math.sqrt(best.beta), 6);
          const alpha = (share * (2 + 2 * b)) / kappa;
          expect(rate({ alpha, beta: b }, kappa)).toBeGreaterThan(atBest * 0.99);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('by search over a grid finds its optimum where the formula puts it, to 1 %', () => {
    for (const kappa of [4, 20, 100]) {
      const best = bestTuning(kappa);
      let found = { alpha: 0, beta: 0 };
      let least = Number.POSITIVE_INFINITY;
      for (let i = -60; i <= 60; i++) {
        for (let j = -60; j <= 60; j++) {
          const tuning = {
            alpha: best.alpha * (1 + i / 400),
            beta: best.beta * (1 + j / 400),
          };
          const kept = rate(tuning, kappa);
          if (kept < least) {
            least = kept;
            found = tuning;
          }
        }
      }
      expect(Math.abs(found.alpha / best.alpha - 1)).toBeLessThan(0.01);
      expect(Math.abs(found.beta / best.beta - 1)).toBeLessThan(0.01);
    }
  });

  it('without momentum is fastest at 2/(λ₁+λₙ), where it keeps (κ−1)/(κ+1)', () => {
    fc.assert(
      fc.property(condition, fc.double({ min: 0.01, max: 2, noNaN: true }), (kappa, alpha) => {
        const atBest = rate(bestPlainTuning(kappa), kappa);
        expect(atBest).toBeCloseTo((kappa - 1) / (kappa + 1), 10);
        expect(rate({ alpha, beta: 0 }, kappa)).toBeGreaterThan(atBest - 1e-10);
      }),
    );
  });

  it('says in words whether it is stable, with its numbers', () => {
    expect(explainTuning({ alpha: 0.3, beta: 0 }, 20)).toMatch(/Diverges: α is above .* = 0.100/);
    expect(explainTuning(bestPlainTuning(20), 20)).toMatch(/keeps 90.5 %.*no axis swings/);
    expect(explainTuning({ alpha: 0.05, beta: 0.9 }, 20)).toMatch(/keeps 94.9 %.*both axes swing/);
  });
});
