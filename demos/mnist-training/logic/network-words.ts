import { activations } from '../../../src/compute/activations/index.ts';
import { losses } from '../../../src/compute/losses/index.ts';
import { optimizers } from '../../../src/compute/optimizers/index.ts';
import { layersOf, type NetworkChoice } from '../network-choice.ts';

/** A network and how it learns, short enough for a legend. */
export function networkWords(network: NetworkChoice): string {
  const { activation, loss, optimizer, rate } = network;
  const parts = [
    layersOf(network).join('-'),
    activations[activation].title,
    losses[loss].title,
    optimizers[optimizer].title,
    `η ${rate}`,
  ];
  return parts.join(', ');
}
