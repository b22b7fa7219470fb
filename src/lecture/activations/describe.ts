import { fixed, plain, signed } from '../../format.ts';
import { type ActivationsState, classNames } from './definition.ts';
import { readSlope } from './exercise.ts';
import { curveLabels, shares, slope, value } from './model.ts';

/** The view in words. */
export function describe(state: ActivationsState): string {
  return state.view === 'curves' ? describeCurves(state) : describeSoftmax(state);
}

function describeCurves({ show, z }: ActivationsState): string {
  const readings = show.map(
    (name) =>
      `${curveLabels[name]} ${plain(value(name, z), 3)}, slope ${readSlope(slope(name, z))}`,
  );
  return `At z = ${plain(z)}: ${readings.join('; ')}.`;
}

function describeSoftmax({ logits, c }: ActivationsState): string {
  const percent = shares(logits, c).map(
    (share, i) => `${classNames[i]} ${fixed(100 * share, 1)} %`,
  );
  return `Softmax gives ${percent.join(', ')}, whatever is added to all logits (now ${signed(c)}).`;
}
