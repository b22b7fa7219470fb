import { minus, plus, times } from '../../compute/decimals.ts';
import { momentum } from '../../compute/optimizers/momentum.ts';
import { createRandom } from '../../compute/random.ts';
import { quadratic } from '../../compute/test-functions/index.ts';
import { descend, type Walk } from './descend.ts';

export const momentumSteps = 300;

/** Where every walk of the momentum view starts: off both axes, so that both curvatures matter. */
export const momentumStart = [-2.5, 1.5] as const;

export const momentumNear = 0.05;

/** Step size α and momentum β. */
export interface Tuning {
  readonly alpha: number;
  readonly beta: number;
}

/** κ of the bowl number `seed` of the exercise. */
export const bowlOf = (seed: number): number => 10 + createRandom(seed).integer(51);

/** A walk on the bowl with curvatures 1 and `condition`. */
export function walk({ alpha, beta }: Tuning, condition: number, steps = momentumSteps): Walk {
  return descend(quadratic([1, condition]), momentumStart, momentum(alpha, 2, { beta }), {
    steps,
    near: momentumNear,
  });
}

/**
 * What a step leaves of the distance in the long run, along an axis of curvature λ. With
 * wₖ₊₁ = wₖ − α λ wₖ + β (wₖ − wₖ₋₁), it is the largest root in size of r² − (1 + β − α λ) r + β.
 * Below 1 is stable.
 */
export function rateAlong({ alpha, beta }: Tuning, curvature: number): number {
  const sum = 1 + beta - alpha * curvature;
  const discriminant = sum * sum - 4 * beta;
  return discriminant <= 0 ? Math.sqrt(beta) : (Math.abs(sum) + Math.sqrt(discriminant)) / 2;
}

/** The slower of the two axes decides. */
export function rate(tuning: Tuning, condition: number): number {
  return Math.max(rateAlong(tuning, 1), rateAlong(tuning, condition));
}

/** α = (2 / (√λ₁ + √λₙ))², β = ((√κ − 1) / (√κ + 1))² with λ₁ = 1, λₙ = κ (Polyak, 1964). */
export function bestTuning(condition: number): Tuning {
  const root = Math.sqrt(condition);
  return { alpha: (2 / (1 + root)) ** 2, beta: ((root - 1) / (root + 1)) ** 2 };
}

/** Without momentum the best step is 2 / (λ₁ + λₙ): both axes then keep (κ − 1) / (κ + 1). */
export function bestPlainTuning(condition: number): Tuning {
  return { alpha: 2 / (1 + condition), beta: 0 };
}

/** α λ as it was set, in decimals: α itself is that over λₙ, and rounded. */
function stretch({ alpha }: Tuning, curvature: number): number {
  return Number((alpha * curvature).toFixed(9));
}

/** What this tuning does, in a sentence with its numbers. */
export function explainTuning(tuning: Tuning, condition: number): string {
  const kept = rate(tuning, condition);
  const percent = `${(100 * kept).toFixed(1)} %`;
  const limit = (2 + 2 * tuning.beta) / condition;
  const beyond = minus(stretch(tuning, condition), plus(2, times(2, tuning.beta)));
  if (beyond > 0) {
    return `Diverges: α is above (2 + 2β)/λₙ = ${limit.toFixed(3)}, and the distance grows by ${((kept - 1) * 100).toFixed(1)} % a step.`;
  }
  if (beyond === 0) return 'On the edge of stability: it neither comes nearer nor runs away.';
  const oscillating = [1, condition].filter((curvature) => {
    const sum = minus(plus(1, tuning.beta), stretch(tuning, curvature));
    return times(sum, sum) < times(4, tuning.beta);
  }).length;
  const manner = ['no axis swings', 'one axis swings', 'both axes swing'][oscillating];
  return `Stable: in the long run each step keeps ${percent} of the distance; ${manner}.`;
}
