import { createReferenceEngine } from '../../compute/engines/reference.ts';
import { createSimdEngine } from '../../compute/engines/simd/engine.ts';
import type { Engine, Samples, TrainingSettings } from '../../compute/types.ts';
import type { Contestant, OwnContenderName } from './contender.ts';

/** @throws whatever the engine throws where its kernels do not run. */
export function createOwn(
  name: OwnContenderName,
  settings: TrainingSettings,
  samples: Samples,
): Contestant {
  const engine = createOwnEngine(name, settings);
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

function createOwnEngine(name: OwnContenderName, settings: TrainingSettings): Engine {
  if (name === 'reference') return createReferenceEngine(settings);
  return createSimdEngine(settings, {
    build: name === 'relaxed' ? 'relaxed' : 'simd',
    listZeros: name === 'simd-dense',
  });
}
