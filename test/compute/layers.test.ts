import { describe, expect, test } from 'vitest';
import { createLayer, type LayerOptions } from '../../src/compute/layers/index.ts';
import { type Numbers, numbers } from '../../src/compute/numbers.ts';
import { numericGradient, relativeError } from '../../src/compute/numeric-gradient.ts';
import { createRandom, type Random } from '../../src/compute/random.ts';

const context = (inputShape: readonly number[], random: Random = createRandom(1)) =>
  ({ inputShape, precision: 'float64', random }) as const;

function forward(options: LayerOptions, inputShape: readonly number[], inputs: Numbers) {
  const layer = createLayer(options, context(inputShape));
  const size = inputShape.reduce((a, b) => a * b);
  const outputSize = layer.outputShape.reduce((a, b) => a * b);
  const outputs = numbers('float64', (inputs.length / size) * outputSize);
  layer.forward(inputs, outputs, inputs.length / size, true);
  return { layer, outputs };
}

const counting = (length: number) => Float64Array.from({ length }, (_, i) => i);

describe('a convolution', () => {
  test('slides without flipping the kernel: a known sum', () => {
    const { layer } = forward(
      { layer: 'convolution', filters: 1, size: 2 },
      [1, 3, 3],
      counting(9),
    );
    layer.parameters[0]!.values.set([1, 2, 3, 4]);
    layer.parameters[1]!.values.set([0.5]);
    const outputs = new Float64Array(4);
    layer.forward(counting(9), outputs, 1, true);
    // 0·1 + 1·2 + 3·3 + 4·4 = 27, and 10 more for each place further.
    expect([...outputs]).toEqual([27.5, 37.5, 57.5, 67.5]);
  });

  test.each([
    [28, 3, 1, 0, 26],
    [28, 3, 1, 1, 28],
    [28, 5, 2, 2, 14],
    [7, 3, 2, 0, 3],
  ])('of %i pixels, kernel %i, stride %i, padding %i gives %i', (n, size, stride, padding, out) => {
    const options = { layer: 'convolution', filters: 4, size, stride, padding } as const;
    expect(createLayer(options, context([1, n, n])).outputShape).toEqual([4, out, out]);
  });

  test('that does not fit is refused', () => {
    const options = { layer: 'convolution', filters: 1, size: 5 } as const;
    expect(() => createLayer(options, context([1, 4, 4]))).toThrow('5 × 5 does not fit into 4 × 4');
    expect(() => createLayer(options, context([16]))).toThrow('channels × height × width, not 16');
    expect(() => createLayer({ ...options, padding: -1 }, context([1, 8, 8]))).toThrow('0 or more');
  });
});

test('max-pooling keeps the largest of each window and sends the gradient there', () => {
  const inputs = Float64Array.of(1, 2, 5, 0, 4, 3, 1, 6, 0, 0, 2, 2, 9, 1, 2, 3);
  const { layer, outputs } = forward({ layer: 'max-pooling', size: 2 }, [1, 4, 4], inputs);
  expect([...outputs]).toEqual([4, 6, 9, 3]);
  const gradient = new Float64Array(16);
  layer.backward(inputs, outputs, Float64Array.of(1, 2, 3, 4), gradient, 1);
  expect([...gradient]).toEqual([0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 3, 0, 0, 4]);
});

test('of equals in a window, max-pooling sends the gradient to the first alone', () => {
  const inputs = Float64Array.of(7, 7, 1, 2, 7, 7, 2, 2);
  const { layer, outputs } = forward({ layer: 'max-pooling', size: 2 }, [1, 2, 4], inputs);
  expect([...outputs]).toEqual([7, 2]);
  const gradient = new Float64Array(8);
  layer.backward(inputs, outputs, Float64Array.of(1, 2), gradient, 1);
  expect([...gradient]).toEqual([1, 0, 0, 2, 0, 0, 0, 0]);
});

describe('dropout', () => {
  const inputs = new Float64Array(10_000).fill(1);

  test('leaves out its share, keeps the sum as large on average, and the gradient alike', () => {
    const { layer, outputs } = forward({ layer: 'dropout', rate: 0.25 }, [10_000], inputs);
    const zeros = outputs.filter((output) => output === 0).length;
    expect(Math.abs(zeros / 10_000 - 0.25)).toBeLessThan(0.02);
    expect(new Set(outputs)).toEqual(new Set([0, 1 / 0.75]));
    const gradient = new Float64Array(10_000);
    layer.backward(inputs, outputs, inputs, gradient, 1);
    expect(gradient).toEqual(outputs);
  });

  test('passes everything on when the network is used', () => {
    const layer = createLayer({ layer: 'dropout', rate: 0.9 }, context([10_000]));
    const outputs = new Float64Array(10_000);
    layer.forward(inputs, outputs, 1, false);
    expect(outputs).toEqual(inputs);
  });

  test('of everything is refused', () => {
    expect(() => createLayer({ layer: 'dropout', rate: 1 }, context([4]))).toThrow(
      'below 1, not 1',
    );
  });
});

describe('batch normalization', () => {
  test('gives each feature mean 0 and variance 1 over the batch', () => {
    const inputs = counting(12).map((i) => i * i);
    const { outputs } = forward({ layer: 'batch-normalization' }, [3], inputs);
    for (let feature = 0; feature < 3; feature++) {
      const column = [...outputs].filter((_, i) => i % 3 === feature);
      expect(column.reduce((a, b) => a + b)).toBeCloseTo(0, 10);
      expect(column.reduce((a, b) => a + b * b, 0) / 4).toBeCloseTo(1, 4);
    }
  });

  test('uses what it gathered when the network is used', () => {
    const inputs = Float64Array.of(10, 14);
    const { layer } = forward({ layer: 'batch-normalization', momentum: 1 }, [1], inputs);
    const outputs = new Float64Array(2);
    layer.forward(Float64Array.of(12, 12 + Math.sqrt(8)), outputs, 2, false);
    expect(outputs[0]).toBeCloseTo(0, 10);
    expect(outputs[1]).toBeCloseTo(1, 5);
  });
});

/** Uniform numbers that come again after `period`, so that dropout draws the same mask each time. */
function periodic(period: number): Random {
  const random = createRandom(2);
  const drawn = Float64Array.from({ length: period }, random.uniform);
  let i = 0;
  return { ...random, uniform: () => drawn[i++ % period]! };
}

const cases: [LayerOptions, readonly number[]][] = [
  [{ layer: 'dense', units: 5 }, [12]],
  [{ layer: 'activation', activation: 'tanh' }, [12]],
  [{ layer: 'convolution', filters: 2, size: 2, stride: 2, padding: 1 }, [2, 3, 4]],
  [{ layer: 'max-pooling', size: 2, stride: 1 }, [2, 3, 4]],
  [{ layer: 'dropout', rate: 0.4 }, [12]],
  [{ layer: 'batch-normalization' }, [12]],
  [{ layer: 'batch-normalization' }, [2, 3, 4]],
];

test.each(cases)('the gradient of the inputs of %o agrees with differences', (options, shape) => {
  const count = 4;
  const size = shape.reduce((a, b) => a * b);
  const layer = createLayer(options, context(shape, periodic(count * size)));
  const random = createRandom(6);
  const outputSize = count * layer.outputShape.reduce((a, b) => a * b);
  const outputs = new Float64Array(outputSize);
  const inputs = new Float64Array(count * size).map(random.normal);
  const pull = new Float64Array(outputSize).map(random.normal);
  const pulled = (at: Float64Array) => {
    layer.forward(at, outputs, count, true);
    return outputs.reduce((sum, output, i) => sum + output * pull[i]!, 0);
  };
  const gradient = new Float64Array(count * size);
  pulled(inputs);
  layer.backward(inputs, outputs, pull, gradient, count);
  expect(relativeError(gradient, numericGradient(pulled, inputs, 1e-5))).toBeLessThan(1e-6);
});
