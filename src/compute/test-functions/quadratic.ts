import type { TestFunction } from './test-function.ts';

/**
 * f(w) = ½ Σ λᵢ wᵢ²: a bowl whose axes have the curvatures λᵢ > 0. Every smooth minimum looks like one
 * from close by, so what holds here (stable for η < 2/λ, one step at 1/λ) holds there.
 * @throws RangeError if a curvature is not positive.
 */
export function quadratic(curvatures: readonly number[]): TestFunction {
  if (curvatures.length === 0 || !curvatures.every((curvature) => curvature > 0)) {
    throw new RangeError(`Curvatures must be positive numbers, not “${curvatures.join(', ')}”.`);
  }
  return {
    dimensions: curvatures.length,
    value: (w) => curvatures.reduce((sum, curvature, i) => sum + curvature * w[i]! * w[i]!, 0) / 2,
    gradient(w, gradient) {
      for (const [i, curvature] of curvatures.entries()) gradient[i] = curvature * w[i]!;
    },
    minima: [curvatures.map(() => 0)],
    domain: curvatures.map(() => [-3, 3]),
  };
}
