import { describe, expect, test } from 'vitest';
import { type ActivationName, activations } from '../../src/compute/activations/index.ts';
import { checkGradient } from '../../src/compute/gradient-check.ts';
import { type LossName, losses } from '../../src/compute/losses/index.ts';
import { createModel } from '../../src/compute/model.ts';
import { createRandom } from '../../src/compute/random.ts';

const count = 5;
const outputs = 3;

/** Backpropagation against central differences in float64, as a relative error. */
function relativeError(
  inputShape: readonly number[],
  layers: Parameters<typeof createModel>[0]['layers'],
  loss: LossName,
): number {
  const model = createModel({ inputShape, layers, loss, seed: 3, precision: 'float64' });
  const random = createRandom(9);
  const inputs = new Float64Array(count * model.inputSize).map(random.normal);
  const targets = new Float64Array(count * outputs);
  for (let i = 0; i < count; i++) targets[i * outputs + random.integer(outputs)] = 1;
  return checkGradient(model, inputs, targets, count).relativeError;
}

const lossNames = Object.keys(losses) as LossName[];
const activationNames = Object.keys(activations) as ActivationName[];

describe.each(lossNames)('with the loss %s, backpropagation agrees with differences', (loss) => {
  test.each(activationNames)('through dense layers and %s', (activation) => {
    const layers = [
      { layer: 'dense', units: 6, initializer: 'normal' },
      { layer: 'activation', activation },
      { layer: 'dense', units: 5, initializer: 'normal' },
      { layer: 'activation', activation },
      { layer: 'dense', units: outputs, initializer: 'normal' },
    ] as const;
    expect(relativeError([4], layers, loss)).toBeLessThan(1e-6);
  });

  test('through convolution, max-pooling and batch normalization', () => {
    const layers = [
      { layer: 'convolution', filters: 3, size: 3, padding: 1 },
      { layer: 'batch-normalization' },
      { layer: 'activation', activation: 'relu' },
      { layer: 'max-pooling', size: 2 },
      { layer: 'dense', units: 4 },
      { layer: 'batch-normalization' },
      { layer: 'dense', units: outputs },
    ] as const;
    expect(relativeError([2, 4, 5], layers, loss)).toBeLessThan(1e-6);
  });
});

test('a wrong gradient is found', () => {
  const layers = [{ layer: 'dense', units: outputs }] as const;
  const model = createModel({
    inputShape: [4],
    layers,
    loss: 'quadratic',
    seed: 3,
    precision: 'float64',
  });
  const { backward } = model.layers[0]!;
  model.layers[0]!.backward = (...given) => {
    backward(...given);
    model.parameters[0]!.gradient[2]! *= 1.01;
  };
  const inputs = new Float64Array(4).fill(0.5);
  const check = checkGradient(model, inputs, Float64Array.of(1, 0, 0), 1);
  expect(check.relativeError).toBeGreaterThan(1e-4);
});
