import type { ActivationName, HiddenActivationName } from '../../compute/activations/index.ts';
import type { InitializerName } from '../../compute/initializers/index.ts';
import type { LossName } from '../../compute/losses/index.ts';
import type { OptimizerName } from '../../compute/optimizers/index.ts';
import { hiddenActivationTitles } from '../../compute/titles.ts';
import type { TrainingSettings } from '../../compute/types.ts';
import { hiddenLayers as hiddenLayersOf } from '../shared/hidden-layers.ts';

/** A network and how it learns, in the words of the address. */
export interface NetworkChoice {
  /** Units of each hidden layer. */
  hidden: readonly number[];
  activation: HiddenActivationName;
  loss: LossName;
  optimizer: OptimizerName;
  /** Learning rate η. */
  rate: number;
  /** Images per mini-batch. */
  batch: number;
  /** How the weights start. */
  start: InitializerName;
  l2: number;
  seed: number;
}

export const largestLayer = 1024;
export const mostHiddenLayers = 4;

export const hiddenLayers = hiddenLayersOf(mostHiddenLayers, largestLayer);

const pixels = 784;
const classes = 10;

export function layersOf({ hidden }: Pick<NetworkChoice, 'hidden'>): number[] {
  return [pixels, ...hidden, classes];
}

export function settingsOf(choice: NetworkChoice): TrainingSettings {
  return {
    layers: layersOf(choice),
    activation: choice.activation,
    loss: choice.loss,
    optimizer: choice.optimizer,
    learningRate: choice.rate,
    batchSize: choice.batch,
    initializer: choice.start,
    l1: 0,
    l2: choice.l2,
    seed: choice.seed,
  };
}

export function choiceOf(settings: TrainingSettings): NetworkChoice {
  return {
    hidden: settings.layers.slice(1, -1),
    activation: hidden(settings.activation),
    loss: settings.loss,
    optimizer: settings.optimizer,
    rate: settings.learningRate,
    batch: settings.batchSize,
    start: settings.initializer,
    l2: settings.l2,
    seed: settings.seed,
  };
}

function hidden(activation: ActivationName): HiddenActivationName {
  if (Object.hasOwn(hiddenActivationTitles, activation)) return activation as HiddenActivationName;
  throw new RangeError(`Hidden layers with the activation “${activation}” cannot be trained here.`);
}
