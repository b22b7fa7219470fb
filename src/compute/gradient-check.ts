import type { Model } from './model.ts';
import type { Numbers } from './numbers.ts';
import { numericGradient, relativeError } from './numeric-gradient.ts';

/** One parameter's derivative, by backpropagation and by trying. */
export interface GradientComparison {
  readonly parameter: string;
  readonly index: number;
  readonly analytic: number;
  readonly numeric: number;
}

export interface GradientCheck {
  readonly comparisons: readonly GradientComparison[];
  /** ‖analytic − numeric‖ / (‖analytic‖ + ‖numeric‖) over all of them. */
  readonly relativeError: number;
}

/**
 * Compares backpropagation with central differences, parameter by parameter. Wants a model in float64.
 */
export function checkGradient(
  model: Model,
  inputs: Numbers,
  targets: Numbers,
  count: number,
  epsilon = 1e-5,
): GradientCheck {
  model.gradients(inputs, targets, count);
  const analytic = model.parameters.map(({ gradient }) => Float64Array.from(gradient));
  const numeric = model.parameters.map(({ values }) => {
    const kept = Float64Array.from(values);
    const loss = (moved: Float64Array) => {
      values.set(moved);
      return model.gradients(inputs, targets, count);
    };
    const gradient = numericGradient(loss, kept, epsilon);
    values.set(kept);
    return gradient;
  });
  const comparisons = model.parameters.flatMap(({ name }, p) =>
    Array.from(
      analytic[p]!,
      (derivative, index): GradientComparison => ({
        parameter: name,
        index,
        analytic: derivative,
        numeric: numeric[p]![index]!,
      }),
    ),
  );
  return {
    comparisons,
    relativeError: relativeError(
      comparisons.map((comparison) => comparison.analytic),
      comparisons.map((comparison) => comparison.numeric),
    ),
  };
}
