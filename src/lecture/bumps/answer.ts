import { middles } from '../../compute/bumps.ts';
import { fixed, plain } from '../../format.ts';
import { curveOf } from './curve.ts';
import { type BumpsState, handCount } from './definition.ts';
import { check } from './exercise.ts';

/** Heights of the curve in the middles of the bumps, and the steepest edges with which they do. */
export function answer(state: BumpsState): string {
  const heights = middles(handCount).map(curveOf(state.curve));
  for (let steep = 30; steep >= 2; steep -= 0.5) {
    if (check({ ...state, heights, steep }).passed) {
      return `Each bump as high as the curve in its middle, ${heights.map((height) => fixed(height, 2)).join(', ')}, and edges no steeper than about ${plain(steep, 1)}: soft ones run into each other without stairs.`;
    }
  }
  throw new Error(`No edges make ${handCount} bumps follow curve ${state.curve}.`);
}
