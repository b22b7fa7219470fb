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

test('windows of max-pooling may overlap, and each channel and sample has its own', () => {
  // Two samples of two channels of 2 × 3; the stride is 1.
  const inputs = Float64Array.of(
    ...[1, 2, 3, 4, 5, 6],
    ...[9, 1, 1, 1, 1, 8],
    ...[0, 0, 0, 0, 0, -1],
    ...[-5, -4, -3, -6, -7, -8],
  );
  const options = { layer: 'max-pooling', size: 2, stride: 1 } as const;
  const { layer, outputs } = forward(options, [2, 2, 3], inputs);
  expect(layer.outputShape).toEqual([2, 1, 2]);
  expect([...outputs]).toEqual([5, 6, 9, 8, 0, 0, -4, -3]);
  const gradient = new Float64Array(24).fill(7);
  layer.backward(inputs, outputs, Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), gradient, 2);
  expect([...gradient]).toEqual([
    ...[0, 0, 0, 0, 1, 2],
    ...[3, 0, 0, 0, 0, 4],
    ...[5, 6, 0, 0, 0, 0],
    ...[0, 7, 8, 0, 0, 0],
  ]);
});

test('a window that overlaps itself sends both gradients to what won twice', () => {
  const inputs = Float64Array.of(0, 9, 0);
  const options = { layer: 'max-pooling', size: 1, stride: 1 } as const;
  expect(forward(options, [1, 1, 3], inputs).outputs).toEqual(inputs);
  const tall = Float64Array.of(0, 0, 0, 0, 9, 0, 0, 0, 0);
  const { layer, outputs } = forward({ layer: 'max-pooling', size: 2, stride: 1 }, [1, 3, 3], tall);
  expect([...outputs]).toEqual([9, 9, 9, 9]);
  const gradient = new Float64Array(9);
  layer.backward(tall, outputs, Float64Array.of(1, 2, 3, 4), gradient, 1);
  expect(gradient[4]).toBe(10);
});

describe('what a layer learns', () => {
  test.each([
    [
      { layer: 'dense', units: 5 },
      [2, 3, 4],
      [
        ['weights', [5, 24], true],
        ['biases', [5], false],
      ],
    ],
    [
      { layer: 'convolution', filters: 6, size: 3 },
      [2, 5, 5],
      [
        ['weights', [6, 2, 3, 3], true],
        ['biases', [6], false],
      ],
    ],
    [
      { layer: 'batch-normalization' },
      [3, 5, 5],
      [
        ['scale', [3], false],
        ['shift', [3], false],
      ],
    ],
    [{ layer: 'max-pooling', size: 2 }, [1, 4, 4], []],
    [{ layer: 'dropout', rate: 0.5 }, [4], []],
    [{ layer: 'activation', activation: 'relu' }, [4], []],
  ] as const)(
    '%o has its name, its shape, and is drawn to 0 if it is a weight',
    (options, shape, expected) => {
      const { parameters } = createLayer(options, context(shape));
      expect(parameters.map(({ name, shape, penalized }) => [name, shape, penalized])).toEqual(
        expected,
      );
      for (const { shape, values, gradient } of parameters) {
        const size = shape.reduce((product, n) => product * n, 1);
        expect([values.length, gradient.length]).toEqual([size, size]);
      }
    },
  );

  test('biases start at 0, and a scale at 1', () => {
    const dense = createLayer({ layer: 'dense', units: 3 }, context([4]));
    expect([
      ...createLayer({ layer: 'dense', units: 3, initializer: 'he' }, context([4])).parameters[1]!
        .values,
    ]).toEqual([0, 0, 0]);
    expect(new Set(dense.parameters[0]!.values).size).toBe(12);
    const [scale, shift] = createLayer({ layer: 'batch-normalization' }, context([2])).parameters;
    expect([...scale!.values, ...shift!.values]).toEqual([1, 1, 0, 0]);
  });
});

test.each([
  [{ layer: 'dense', units: 0 }, 'The number of units must be a whole number above 0, not 0.'],
  [{ layer: 'dense', units: 2, initializer: 'ones' }, 'There is no initializer “ones”'],
  [{ layer: 'max-pooling', size: 0 }, 'The size of the window must be'],
  [{ layer: 'max-pooling', size: 2, stride: 0 }, 'The stride must be'],
  [{ layer: 'convolution', filters: 0, size: 2 }, 'must be a whole number above 0, not 0'],
  [
    { layer: 'convolution', filters: 1, size: 2, stride: 0 },
    'must be a whole number above 0, not 0',
  ],
  [{ layer: 'dropout', rate: -0.1 }, 'from 0 to below 1, not -0.1'],
  [{ layer: 'dropout', rate: Number.NaN }, 'from 0 to below 1, not NaN'],
  [{ layer: 'batch-normalization', momentum: 0 }, 'got 0 and 0.00001'],
  [{ layer: 'batch-normalization', momentum: 1.1 }, 'got 1.1 and 0.00001'],
  [{ layer: 'batch-normalization', epsilon: 0 }, 'got 0.1 and 0'],
  [{ layer: 'activation', activation: 'swish' }, 'There is no activation “swish”'],
  [{ layer: 'attention' }, 'attention'],
])('the layer %o is refused in words', (options, words) => {
  expect(() => createLayer(options as LayerOptions, context([1, 4, 4]))).toThrow(words);
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

test('batch normalization gathers a tenth of each batch’s mean, and of its unbiased variance', () => {
  const { layer, outputs } = forward(
    { layer: 'batch-normalization' },
    [1],
    Float64Array.of(10, 14),
  );
  // Within the batch the variance is 4; of all data it is estimated as 8.
  expect(outputs[1]).toBeCloseTo(2 / Math.sqrt(4 + 1e-5), 10);
  expect(layer.statistics!.map(([value]) => value)).toEqual([
    expect.closeTo(1.2, 10),
    expect.closeTo(0.9 + 0.8, 10),
  ]);
  // Of a single number there is no spread to be estimated.
  const single = forward({ layer: 'batch-normalization' }, [1], Float64Array.of(10));
  expect(single.layer.statistics!.map(([value]) => value)).toEqual([
    expect.closeTo(1, 10),
    expect.closeTo(0.9, 10),
  ]);
});

test('batch normalization has one mean for each channel, over all places', () => {
  const inputs = Float64Array.of(0, 2, 10, 30, 4, 6, 50, 70);
  const { outputs } = forward({ layer: 'batch-normalization', epsilon: 1e-12 }, [2, 1, 2], inputs);
  // Channels 0, 2, 4, 6 and 10, 30, 50, 70.
  const [a, b] = [1 / Math.sqrt(5), 1 / Math.sqrt(500)];
  const expected = [-3 * a, -a, -30 * b, -10 * b, a, 3 * a, 10 * b, 30 * b];
  for (const [i, value] of expected.entries()) expect(outputs[i]).toBeCloseTo(value, 9);
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
