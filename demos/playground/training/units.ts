import {
  type HiddenActivationName,
  hiddenActivations,
} from '../../../src/compute/activations/index.ts';
import { type UnitPlace, unitIn } from '../../../src/lecture/playground/unit-place.ts';
import type { Picture } from './protocol.ts';

/** How strong the colour of a unit's value is, −1 … 1: chances about ½, others as shares of the largest. */
export function shareOf({ unit, largest }: Pick<Picture, 'unit' | 'largest'>) {
  if (unit.layer < 0) return (chance: number) => 2 * chance - 1;
  const scale = 1 / Math.max(1, largest);
  return (value: number) => value * scale;
}

/** The value at which a unit changes its mind: where its weighted sum z is 0. */
export function boundaryOf(
  { unit, largest }: Pick<Picture, 'unit' | 'largest'>,
  activation: HiddenActivationName,
): number {
  if (unit.layer < 0) return 0.5;
  if (unit.layer === 0) return 0;
  const { value } = hiddenActivations[activation];
  // A rectifier is 0 on its whole other side: the line lies just above.
  const isFlatBelow = value(-1) === value(0);
  return isFlatBelow ? value(0) + 1e-3 * largest : value(0);
}

/** “Unit 2 of layer 1”, “x₁”, “The output”. */
export function unitName(layers: readonly number[], place: UnitPlace): string {
  const { layer, unit } = unitIn(layers, place);
  if (layer < 0) return 'Output';
  if (layer === 0) return unit === 0 ? 'Input x₁' : 'Input x₂';
  return `Layer ${layer}, unit ${unit + 1}`;
}
