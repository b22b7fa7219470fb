import {
  type HiddenActivationName,
  hiddenActivations,
} from '../../src/compute/activations/index.ts';
import { type LossName, losses } from '../../src/compute/losses/index.ts';
import { namesOf, titlesOf } from '../../src/compute/names.ts';
import { optimizers } from '../../src/compute/optimizers/index.ts';
import { type PlanarName, planarDatasets } from '../../src/datasets/planar.ts';

/** The losses of one output that is a chance; softmax needs one output for each class. */
export type PlanarLoss = Exclude<LossName, 'cross-entropy'>;
/** `own`: nothing but the points that somebody set. */
export type DataName = PlanarName | 'own';

const isPlanar = (name: LossName): name is PlanarLoss =>
  losses[name].outputActivation === 'sigmoid';

export const activationNames: HiddenActivationName[] = namesOf(hiddenActivations);
export const lossNames = namesOf(losses).filter(isPlanar);
export const optimizerNames = namesOf(optimizers);

export const activationTitles = titlesOf(hiddenActivations);
export const lossTitles = Object.fromEntries(
  lossNames.map((name) => [name, losses[name].title]),
) as Record<PlanarLoss, string>;
export const optimizerTitles = titlesOf(optimizers);
export const dataTitles: Record<DataName, string> = {
  ...titlesOf(planarDatasets),
  own: 'Only my points',
};
export const dataNames = namesOf(dataTitles);
