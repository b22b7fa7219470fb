import {
  hiddenActivationTitles,
  lossTitles,
  optimizerTitles,
} from '../../../src/compute/titles.ts';
import {
  layersOf,
  type NetworkChoice,
} from '../../../src/lecture/mnist-training/network-choice.ts';

/** A network and how it learns, short enough for a legend. */
export function networkWords(network: NetworkChoice): string {
  const { activation, loss, optimizer, rate } = network;
  const parts = [
    layersOf(network).join('-'),
    hiddenActivationTitles[activation],
    lossTitles[loss],
    optimizerTitles[optimizer],
    `η ${rate}`,
  ];
  return parts.join(', ');
}
