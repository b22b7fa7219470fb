import { createModel, type ModelOptions } from '../../compute/model.ts';
import { grouped } from '../../format.ts';
import { kinds, type StackLayer } from './stack.ts';

type Shape = ModelOptions['inputShape'];

export interface CountedLayer {
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  /** How many numbers the layer learns. */
  readonly parameters: number;
  /** The sum that gives this number, without the result; empty where nothing is learned. */
  readonly formula: string;
}

export interface Counted {
  /** One for each layer of the stack, up to the first that cannot be built. */
  readonly layers: readonly CountedLayer[];
  readonly total: number;
  /** Why the next layer cannot be built, in a sentence; null if all are. */
  readonly problem: string | null;
}

/** A layer with more is not built: it would take too much memory on a phone. */
export const mostParameters = 2_000_000;

/**
 * Builds the stack out of the compute module's layers, one after the other, and counts what they learn.
 */
export function count(inputShape: Shape, stack: readonly StackLayer[]): Counted {
  const layers: CountedLayer[] = [];
  let shape = inputShape;
  let problem: string | null = null;
  for (const layer of stack) {
    const counted = countLayer(shape, layer);
    if (typeof counted === 'string') {
      problem = counted;
      break;
    }
    layers.push(counted);
    shape = counted.outputShape;
  }
  return { layers, total: layers.reduce((sum, { parameters }) => sum + parameters, 0), problem };
}

/** The layer, counted, or why it cannot be built. */
function countLayer(inputShape: Shape, { kind, values }: StackLayer): CountedLayer | string {
  const expected = expectedParameters(inputShape, { kind, values });
  if (expected > mostParameters) {
    return `${kinds[kind].title} would have ${grouped(expected)} parameters; no more than ${grouped(mostParameters)} are built here. Make the maps smaller first, with a stride or by pooling.`;
  }
  try {
    const options = kinds[kind].options(values);
    const { layers } = createModel({
      inputShape,
      layers: [options],
      loss: 'cross-entropy',
      seed: 1,
    });
    const layer = layers[0]!;
    return {
      inputShape,
      outputShape: layer.outputShape,
      parameters: layer.parameters.reduce((sum, { values }) => sum + values.length, 0),
      formula: formulaOf(inputShape, { kind, values }),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return error.message;
  }
}

/** By the formula, before anything is built. */
function expectedParameters(inputShape: Shape, { kind, values }: StackLayer): number {
  const [first = 1, size = 1] = values;
  if (kind === 'dense') return (sizeOf(inputShape) + 1) * first;
  if (kind === 'convolution') return first * (inputShape[0]! * size * size + 1);
  return 0;
}

function formulaOf(inputShape: Shape, { kind, values }: StackLayer): string {
  const [first = 1, size = 1] = values;
  if (kind === 'dense') return `(${grouped(sizeOf(inputShape))} + 1) × ${grouped(first)}`;
  if (kind === 'convolution') return `(${inputShape[0]} × ${size} × ${size} + 1) × ${first}`;
  if (kind === 'normalization') return `2 × ${inputShape[0]}`;
  return '';
}

function sizeOf(shape: Shape): number {
  return shape.reduce((product, axis) => product * axis, 1);
}

export const shapeWords = (shape: Shape): string => shape.map(grouped).join(' × ');
