import { createReferenceEngine } from '../../compute/engines/reference.ts';
import { createSimdEngine } from '../../compute/engines/simd/engine.ts';
import type { Engine, Samples, TrainingSettings } from '../../compute/types.ts';
import type { ContenderName, Contestant } from './contender.ts';

/** The contenders that are this project's own engines, and run in browsers too. */
export const ownEngines = {
  reference: createReferenceEngine,
  'simd-dense': (settings) => createSimdEngine(settings, { listZeros: true }),
  simd: (settings) => createSimdEngine(settings),
  relaxed: (settings) => createSimdEngine(settings, { build: 'relaxed' }),
} satisfies Partial<Record<ContenderName, (settings: TrainingSettings) => Engine>>;

export type OwnName = keyof typeof ownEngines;

/** @throws whatever the engine throws where its kernels do not run. */
export function createOwn(name: OwnName, settings: TrainingSettings, samples: Samples): Contestant {
  const engine = ownEngines[name](settings);
  const { batchSize } = settings;
  const order = Uint32Array.from({ length: samples.count }, (_, i) => i);
  let at = 0;
  return {
    run(steps) {
      for (let i = 0; i < steps; i++) {
        engine.trainBatch(samples, order.subarray(at, at + batchSize));
        at = at + 2 * batchSize > samples.count ? 0 : at + batchSize;
      }
    },
  };
}
