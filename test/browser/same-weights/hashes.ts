import { createEngine } from '../../../src/compute/engine.ts';
import type { Engine, TrainingSettings } from '../../../src/compute/types.ts';
import { weightsHash } from '../../../src/training/hash.ts';
import { settings, sparseSamples } from '../../compute/support/samples.ts';

const runs: Record<string, { changes: Partial<TrainingSettings>; kernels: Engine['kernels'] }> = {
  'ReLU, cross-entropy, Adam': { changes: { layers: [784, 48, 10] }, kernels: 'simd' },
  'sigmoid, quadratic, SGD': {
    changes: {
      layers: [784, 30, 10],
      activation: 'sigmoid',
      loss: 'quadratic',
      optimizer: 'sgd',
      learningRate: 3,
      batchSize: 10,
      initializer: 'normal',
    },
    kernels: 'simd',
  },
  'tanh, binary cross-entropy, RMSProp, penalties': {
    changes: {
      layers: [784, 20, 12, 10],
      activation: 'tanh',
      loss: 'binary-cross-entropy',
      optimizer: 'rmsprop',
      initializer: 'glorot',
      l1: 1e-5,
      l2: 1e-4,
    },
    kernels: 'simd',
  },
  'leaky ReLU, cross-entropy, momentum, reference': {
    changes: { layers: [784, 12, 10], activation: 'leaky-relu', optimizer: 'momentum' },
    kernels: 'reference',
  },
};

/** The fingerprint of each run's weights after 300 steps. */
export function weightHashes(): Record<string, string> {
  const samples = sparseSamples(200, 784, 10, { seed: 9 });
  const entries = Object.entries(runs).map(([name, { changes, kernels }]) => {
    const engine = createEngine({ ...settings, ...changes }, { kernels });
    if (engine.kernels !== kernels) return [name, engine.fallbackReason];
    const { batchSize } = engine.settings;
    for (let step = 0; step < 300; step++) {
      const batch = Uint32Array.from({ length: batchSize }, (_, i) => (step * 7 + i * 3) % 200);
      engine.trainBatch(samples, batch);
    }
    return [name, weightsHash(engine.getParameters())];
  });
  return Object.fromEntries(entries);
}
