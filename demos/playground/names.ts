import type { ScalarActivationName } from '../../src/compute/activations/index.ts';
import type { LossName } from '../../src/compute/losses/index.ts';
import type { OptimizerName } from '../../src/compute/optimizers/index.ts';
import { type PlanarName, planarDatasets } from '../../src/datasets/planar.ts';

/** A step has no slope to learn from. */
export type HiddenActivation = Exclude<ScalarActivationName, 'step'>;
/** The losses of one output that is a chance; softmax needs one output for each class. */
export type PlanarLoss = Exclude<LossName, 'cross-entropy'>;
/** `own`: nothing but the points that somebody set. */
export type DataName = PlanarName | 'own';

// Every name of the compute module has its title here, or this does not compile; so the page can
// list them without carrying what they stand for, which only the worker needs.

export const activationTitles: Record<HiddenActivation, string> = {
  sigmoid: 'Sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
};

export const lossTitles: Record<PlanarLoss, string> = {
  'binary-cross-entropy': 'Cross-entropy',
  quadratic: 'Quadratic',
};

/** A logarithm of a chance is in nats; a square of chances has no unit. */
export const lossUnits: Record<PlanarLoss, string> = {
  'binary-cross-entropy': 'nats',
  quadratic: '',
};

export const optimizerTitles: Record<OptimizerName, string> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  rmsprop: 'RMSProp',
  adam: 'Adam',
};

export const dataTitles: Record<DataName, string> = {
  and: planarDatasets.and.title,
  or: planarDatasets.or.title,
  xor: planarDatasets.xor.title,
  separable: planarDatasets.separable.title,
  circles: planarDatasets.circles.title,
  moons: planarDatasets.moons.title,
  spirals: planarDatasets.spirals.title,
  own: 'Only my points',
};

const namesOf = <Name extends string>(titles: Record<Name, string>) =>
  Object.keys(titles) as Name[];

export const activationNames = namesOf(activationTitles);
export const lossNames = namesOf(lossTitles);
export const optimizerNames = namesOf(optimizerTitles);
export const dataNames = namesOf(dataTitles);
