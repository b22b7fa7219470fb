import { type InitializerName, initializers } from '../initializers/index.ts';
import { byName } from '../names.ts';
import { numbers, type Precision } from '../numbers.ts';
import { type LayerContext, type Parameter, type Shape, sizeOf } from './layer.ts';

/**
 * Weights and biases as a layer starts from them. Weights are drawn first, one after the other.
 * @param shape of the weights: units × inputs, or filters × channels × height × width.
 */
export function drawParameters(
  shape: Shape,
  initializer: InitializerName,
  { precision, random }: Pick<LayerContext, 'precision' | 'random'>,
): readonly [weights: Parameter, biases: Parameter] {
  const { weight, bias } = byName('initializer', initializers, initializer);
  const [units = 1, ...inputs] = shape;
  const fanIn = sizeOf(inputs);
  // A pixel of a plane goes to each place of a filter's kernel once.
  const fanOut = units * sizeOf(inputs.slice(1));
  const weights: Parameter = {
    name: 'weights',
    shape,
    values: numbers(precision, units * fanIn).map(() => weight(random, fanIn, fanOut)),
    gradient: numbers(precision, units * fanIn),
    penalized: true,
  };
  const biases: Parameter = {
    name: 'biases',
    shape: [units],
    values: numbers(precision, units).map(() => bias(random)),
    gradient: numbers(precision, units),
    penalized: false,
  };
  return [weights, biases];
}

/** One number per feature, all of which start from the same. */
export function equalParameter(
  name: string,
  features: number,
  start: number,
  precision: Precision,
): Parameter {
  return {
    name,
    shape: [features],
    values: numbers(precision, features).fill(start),
    gradient: numbers(precision, features),
    penalized: false,
  };
}
