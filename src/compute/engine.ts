import { createReferenceEngine } from './engines/reference.ts';
import { createSimdEngine } from './engines/simd/engine.ts';
import { simdObstacle } from './engines/simd/obstacle.ts';
import { kernelManners } from './kernels/names.ts';
import { byName } from './names.ts';
import type { Engine, KernelName, TrainingSettings } from './types.ts';
import { validateSettings } from './validate.ts';

export interface EngineOptions {
  /** Default: `simd`. Where kernels cannot run, slower ones do, and the engine says why. */
  readonly kernels?: KernelName;
}

/**
 * One network with its optimizer, ready to train.
 * @throws RangeError if a setting is not possible, or there are no such kernels.
 */
export function createEngine(
  settings: TrainingSettings,
  { kernels = 'simd' }: EngineOptions = {},
): Engine {
  validateSettings(settings);
  const wanted = byName('kind of kernels', kernelManners, kernels);
  if (kernels === 'reference') return createReferenceEngine(settings);
  const obstacle = simdObstacle(settings, kernels);
  if (obstacle === null) return createSimdEngine(settings, { build: kernels });
  const fallback = kernels === 'relaxed' ? createEngine(settings) : createReferenceEngine(settings);
  return {
    ...fallback,
    fallbackReason: `The ${kernelManners[fallback.kernels]} kernels run instead of the ${wanted} ones: ${obstacle}.`,
  };
}
