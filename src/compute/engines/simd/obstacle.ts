import { messageOf } from '../../../error-message.ts';
import { activations } from '../../activations/index.ts';
import { type KernelBuild, loadKernels } from '../../kernels/load.ts';
import { losses } from '../../losses/index.ts';
import { optimizers } from '../../optimizers/index.ts';
import type { TrainingSettings } from '../../types.ts';
import { mostInputs } from './packing.ts';

/** Why kernels of this build cannot run this network here, or null if they can. */
export function simdObstacle(
  { layers, activation, loss, optimizer }: TrainingSettings,
  build: KernelBuild,
): string | null {
  if (layers.length > 2 && activations[activation].kernels === undefined) {
    return `they have no ${activation} for hidden layers`;
  }
  if (losses[loss].kernel === undefined) return `they have no loss ${loss}`;
  if (optimizers[optimizer].kernels === undefined) return `they have no optimizer ${optimizer}`;
  if (layers[0]! > mostInputs) return `they take at most ${mostInputs} inputs`;
  try {
    loadKernels(build);
    return null;
  } catch (error) {
    const reason = messageOf(error);
    return `they do not load here (${reason})`;
  }
}
