import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/compute/engine.ts';
import { createModel } from '../../src/compute/model.ts';
import { optimizers } from '../../src/compute/optimizers/index.ts';
import type { Samples, TrainingSettings } from '../../src/compute/types.ts';
import fixtures from '../fixtures/pytorch/fixtures.json' with { type: 'json' };

/** Largest difference, relative to the largest number. */
function distance(actual: Iterable<number>, expected: readonly number[]): number {
  const values = [...actual];
  expect(values.length).toBe(expected.length);
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...values.map((value, i) => Math.abs(value - expected[i]!))) / largest;
}

type DenseCase = (typeof fixtures.dense)[number];

function samplesOf({ layers, inputs, labels }: DenseCase): Samples {
  return {
    count: labels.length,
    inputSize: layers[0]!,
    classCount: layers.at(-1)!,
    inputs: Float32Array.from(inputs),
    labels: Uint8Array.from(labels),
  };
}

describe.each(['reference', 'simd'] as const)(
  'the %s engine ends where PyTorch does',
  (kernels) => {
    test.each(fixtures.dense)(
      '$layers $activation $loss $optimizer, batch $batchSize',
      (fixture) => {
        const settings = {
          ...fixture,
          initializer: 'zeros',
          seed: 1,
        } as unknown as TrainingSettings;
        const engine = createEngine(settings, { kernels });
        expect(engine.kernels).toBe(kernels);
        engine.setParameters(
          fixture.before.map(({ weights, biases }) => ({
            weights: Float32Array.from(weights),
            biases: Float32Array.from(biases),
          })),
        );
        const samples = samplesOf(fixture);
        const { batchSize } = fixture;
        const perEpoch = Math.ceil(samples.count / batchSize);
        const losses = fixture.losses.map((_, step) => {
          const from = (step % perEpoch) * batchSize;
          const count = Math.min(batchSize, samples.count - from);
          return engine.trainBatch(
            samples,
            Uint32Array.from({ length: count }, (_, i) => from + i),
          );
        });
        expect(distance(losses, fixture.losses)).toBeLessThan(1e-5);
        engine.getParameters().forEach(({ weights, biases }, i) => {
          expect(distance(weights, fixture.after[i]!.weights)).toBeLessThan(1e-5);
          expect(distance(biases, fixture.after[i]!.biases)).toBeLessThan(1e-5);
        });
      },
    );
  },
);

test('a model with convolution, batch normalization and max-pooling ends where PyTorch does', () => {
  const fixture = fixtures.convolution;
  const model = createModel({
    inputShape: [1, 8, 8],
    layers: [
      { layer: 'convolution', filters: 3, size: 3, padding: 1 },
      { layer: 'batch-normalization' },
      { layer: 'activation', activation: 'relu' },
      { layer: 'max-pooling', size: 2 },
      { layer: 'convolution', filters: 2, size: 2, stride: 2 },
      { layer: 'activation', activation: 'tanh' },
      { layer: 'dense', units: 3 },
    ],
    loss: 'cross-entropy',
    seed: 1,
    precision: 'float64',
  });
  model.parameters.forEach(({ values }, i) => {
    values.set(Float32Array.from(fixture.before[i]!));
  });
  const updates = model.parameters.map(({ values }) =>
    optimizers.sgd(fixture.learningRate, values.length),
  );
  // Written with nine digits, which is enough to know each float32 number by.
  const inputs = Float64Array.from(Float32Array.from(fixture.inputs));
  const targets = new Float64Array(fixture.labels.length * 3);
  fixture.labels.forEach((label, i) => {
    targets[i * 3 + label] = 1;
  });
  const losses = fixture.losses.map((_, step) => {
    const from = (step % 3) * fixture.batchSize;
    const to = from + fixture.batchSize;
    const loss = model.gradients(
      inputs.subarray(from * 64, to * 64),
      targets.subarray(from * 3, to * 3),
      fixture.batchSize,
    );
    model.parameters.forEach(({ values, gradient }, i) => {
      updates[i]!(values, gradient);
    });
    return loss;
  });
  expect(distance(losses, fixture.losses)).toBeLessThan(1e-9);
  model.parameters.forEach(({ values }, i) => {
    expect(distance(values, fixture.after[i]!)).toBeLessThan(1e-9);
  });
  expect(distance(model.forward(inputs, 24), fixture.logitsInUse)).toBeLessThan(1e-9);
});
