import type { ActivationName } from '../../../src/compute/activations/index.ts';
import type { InitializerName } from '../../../src/compute/initializers/index.ts';
import type { LossName } from '../../../src/compute/losses/index.ts';
import type { OptimizerName } from '../../../src/compute/optimizers/index.ts';
import { layersOf, type NetworkChoice } from '../network-choice.ts';

/** How the families' members are called on the screen. */
export const names = {
  activation: {
    step: 'step',
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'leaky ReLU',
    softmax: 'softmax',
  } satisfies Record<ActivationName, string>,
  loss: {
    quadratic: 'quadratic cost',
    'binary-cross-entropy': 'binary cross-entropy',
    'cross-entropy': 'cross-entropy',
  } satisfies Record<LossName, string>,
  optimizer: {
    sgd: 'SGD',
    momentum: 'SGD with momentum',
    rmsprop: 'RMSProp',
    adam: 'Adam',
  } satisfies Record<OptimizerName, string>,
  start: {
    zeros: 'all zeros',
    normal: 'N(0, 1)',
    'scaled-normal': 'N(0, 1) / √n',
    glorot: 'Glorot',
    he: 'He',
  } satisfies Record<InitializerName, string>,
};

/** A network and how it learns, short enough for a legend. */
export function networkWords(network: NetworkChoice): string {
  const { activation, loss, optimizer, rate } = network;
  return `${layersOf(network).join('-')}, ${names.activation[activation]}, ${names.loss[loss]}, ${names.optimizer[optimizer]}, η ${rate}`;
}
