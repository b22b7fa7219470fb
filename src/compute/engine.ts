import { createReferenceEngine } from './engines/reference.ts';
import { createSimdEngine } from './engines/simd/engine.ts';
import { simdObstacle } from './engines/simd/obstacle.ts';
import type { Engine, TrainingSettings } from './types.ts';
import { validateSettings } from './validate.ts';

export interface EngineOptions {
  /** Default: `simd`, the fast ones; where they cannot run, the reference does and says why. */
  readonly kernels?: Engine['kernels'];
}

/**
 * One network with its optimizer, ready to train.
 * @throws RangeError if a setting is not possible.
 */
export function createEngine(
  settings: TrainingSettings,
  { kernels = 'simd' }: EngineOptions = {},
): Engine {
  validateSettings(settings);
  if (kernels === 'reference') return createReferenceEngine(settings);
  const obstacle = simdObstacle(settings);
  if (obstacle === null) return createSimdEngine(settings);
  return {
    ...createReferenceEngine(settings),
    fallbackReason: `The readable kernels run instead of the fast ones: ${obstacle}.`,
  };
}
