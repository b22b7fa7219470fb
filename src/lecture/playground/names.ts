import { namesOf, titlesOf } from '../../compute/names.ts';
import { chanceLossTitles, hiddenActivationTitles, optimizerTitles } from '../../compute/titles.ts';
import { type PlanarName, planarDatasets } from '../../datasets/planar.ts';

export type PlanarLoss = keyof typeof chanceLossTitles;
/** `own`: nothing but the points that somebody set. */
export type DataName = PlanarName | 'own';

export const dataTitles: Record<DataName, string> = {
  ...titlesOf(planarDatasets),
  own: 'Only my points',
};

export const activationNames = namesOf(hiddenActivationTitles);
export const lossNames = namesOf(chanceLossTitles);
export const optimizerNames = namesOf(optimizerTitles);
export const dataNames = namesOf(dataTitles);
