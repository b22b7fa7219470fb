import { type ActivationsState, curveNames } from './definition.ts';
import { checkOrder } from './exercise.ts';
import { slope } from './model.ts';

export function answer({ at }: ActivationsState): string {
  return checkOrder(
    curveNames.toSorted((one, other) => slope(other, at) - slope(one, at)),
    at,
  ).reason;
}
