import type { Model } from './model.ts';
import type { Numbers } from './numbers.ts';

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
 * Compares backpropagation with central differences (L(w + ε) − L(w − ε)) / 2ε, parameter by parameter.
 * Wants a model in float64. Too large an ε bends, too small an ε drowns in rounding.
 */
export function checkGradient(
  model: Model,
  inputs: Numbers,
  targets: Numbers,
  count: number,
  epsilon = 1e-5,
): GradientCheck {
  model.gradients(inputs, targets, count);
  const analytic = model.parameters.map(({ gradient }) => gradient.slice());
  const loss = () => model.gradients(inputs, targets, count);
  const comparisons = model.parameters.flatMap(({ name, values }, p) =>
    Array.from(values, (value, index): GradientComparison => {
      values[index] = value + epsilon;
      const above = loss();
      values[index] = value - epsilon;
      const below = loss();
      values[index] = value;
      const numeric = (above - below) / (2 * epsilon);
      return { parameter: name, index, analytic: analytic[p]![index]!, numeric };
    }),
  );
  const norm = (of: (comparison: GradientComparison) => number) =>
    Math.sqrt(comparisons.reduce((sum, comparison) => sum + of(comparison) ** 2, 0));
  const scale = norm((c) => c.analytic) + norm((c) => c.numeric);
  const relativeError = scale === 0 ? 0 : norm((c) => c.analytic - c.numeric) / scale;
  return { comparisons, relativeError };
}
