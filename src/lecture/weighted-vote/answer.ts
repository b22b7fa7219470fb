import { plain } from '../../format.ts';
import type { WeightedVoteState } from './definition.ts';
import { check } from './vote.ts';

/** The smallest whole weights that decide all eight cases as asked, and a threshold between. */
export function answer(): string {
  for (let most = 1; ; most++) {
    for (let other = 1; other <= most; other++) {
      for (let threshold = 0.5; threshold < 2 * most; threshold++) {
        const vote: Pick<WeightedVoteState, 'w' | 'threshold'> = {
          w: [most, other, other],
          threshold,
        };
        if (check(vote).passed) {
          return `For example weights ${vote.w.join(', ')} and the threshold ${plain(threshold)}: the first alone exceeds it, the other two only together.`;
        }
      }
    }
  }
}
