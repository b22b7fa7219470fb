import { expect, test } from 'vitest';
import { denseNetwork } from '../../src/compute/dense-network.ts';
import { createReferenceEngine } from '../../src/compute/engines/reference.ts';
import { settings, sparseSamples } from './support/samples.ts';

const samples = sparseSamples(5, 20, 4, { kind: Float32Array });
const inputsOf = (i: number) => samples.inputs.subarray(20 * i, 20 * (i + 1)) as Float32Array;

test.each(['cross-entropy', 'quadratic'] as const)(
  'a finished network of %s says what the reference says, to the last bit',
  (loss) => {
    for (const layers of [
      [20, 4],
      [20, 12, 4],
      [20, 7, 6, 4],
    ]) {
      const engine = createReferenceEngine({ ...settings, layers, loss, activation: 'tanh' });
      const network = denseNetwork(engine.settings, engine.getParameters());
      for (let i = 0; i < 5; i++) {
        expect(network.predict(inputsOf(i))).toEqual(engine.predict(samples, i, i + 1));
      }
    }
  },
);

test('what is written into its first weights is used, and the parameters given stay as they are', () => {
  const engine = createReferenceEngine(settings);
  const parameters = engine.getParameters();
  const before = parameters[0]!.weights.slice();
  const network = denseNetwork(settings, parameters);
  expect(Float32Array.from(network.firstWeights)).toEqual(before);
  network.firstWeights.fill(0);
  const [a, b] = [network.predict(inputsOf(0)), network.predict(inputsOf(1))];
  expect(a).toEqual(b);
  expect(parameters[0]!.weights).toEqual(before);
});
