import { plain, telling } from '../../format.ts';
import type { BumpsState } from './definition.ts';
import { sumOfState } from './model.ts';

/** What the picture shows, in words. */
export function describe(state: BumpsState): string {
  if (state.view === 'pair') return describePair(state);
  const { heights, worst } = sumOfState(state);
  const count = heights.length;
  const made = count === 1 ? '1 bump' : `${count} bumps`;
  return `${made} of ${2 * count} hidden neurons: the sum is off by at most ${telling(worst.distance, 2)}.`;
}

function describePair({ edges, height, second }: BumpsState): string {
  const [from, to] = edges as [number, number];
  if (!second) {
    const way = height < 0 ? 'down' : 'up';
    return `One hidden neuron: it goes ${way} by ${plain(Math.abs(height), 2)} at ${plain(from, 2)}.`;
  }
  if (from === to) return 'Two hidden neurons that cancel: nothing is left.';
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const size = from < to ? height : -height;
  return `Two hidden neurons: a bump ${plain(size, 2)} high from ${plain(left, 2)} to ${plain(right, 2)}.`;
}
