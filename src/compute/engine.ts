import { createReferenceEngine } from './engines/reference.ts';
import type { Engine, TrainingSettings } from './types.ts';

export interface EngineOptions {
  /** Default: the fast ones where they run. */
  readonly kernels?: Engine['kernels'];
}

/**
 * One network with its optimizer, ready to train.
 * @throws RangeError if a setting is not possible.
 */
export function createEngine(settings: TrainingSettings, _options: EngineOptions = {}): Engine {
  return createReferenceEngine(settings);
}
