import { createRandom } from '../../compute/random.ts';
import type { Verdict } from '../shared/verdict.ts';
import { outputSize, type Sliding } from './size.ts';

/** The lecture asks this first. */
const first: Sliding = { n: 28, k: 3, p: 1, s: 2 };

/** The same number asks the same. The kernel fits at least twice. */
export function question(ask: number): Sliding {
  if (ask === 1) return first;
  const random = createRandom(ask, 5);
  for (;;) {
    const sliding: Sliding = {
      n: 8 + random.integer(25),
      k: [2, 3, 3, 5, 5, 7][random.integer(6)]!,
      p: random.integer(4),
      s: 1 + random.integer(3),
    };
    // More padding than half a kernel would give windows that see zeros only.
    if (2 * sliding.p < sliding.k && outputSize(sliding) >= 2) return sliding;
  }
}

/** Checks a size by whether so many windows fit, and not one more. */
export function check(asked: Sliding, answer: number | null): Verdict {
  if (answer === null) {
    return { passed: false, reason: 'Count how often the window fits.' };
  }
  const { n, k, p, s } = asked;
  const columns = n + 2 * p;
  if (answer < 1) return { passed: false, reason: 'The window fits at least once.' };
  const end = s * (answer - 1) + k;
  const slip = slips.find(([of]) => of(asked) === answer)?.[1];
  const why = slip === undefined ? '' : ` ${slip}`;
  if (end > columns) {
    return {
      passed: false,
      reason: `Too many: window ${answer} would end in column ${end} of ${columns}.${why}`,
    };
  }
  if (end + s <= columns) {
    return {
      passed: false,
      reason: `Too few: after ${answer} windows one more fits, ending in column ${end + s} of ${columns}.${why}`,
    };
  }
  const rest = columns - end;
  const left =
    rest === 0 ? '' : `, and ${rest} ${rest === 1 ? 'column is' : 'columns are'} left over`;
  return { passed: true, reason: `${answer} windows fit into ${columns} columns${left}.` };
}

/** What goes wrong often: the size it leads to, and what to say. */
const slips: readonly (readonly [(asked: Sliding) => number, string])[] = [
  [({ n, k, p, s }) => Math.floor((n + p - k) / s) + 1, 'There is padding on both sides: 2p.'],
  [({ n, k, s }) => Math.floor((n - k) / s) + 1, 'The padding is missing.'],
  [({ n, k, p, s }) => Math.floor((n + 2 * p - k) / s), 'The first window counts too: + 1.'],
  [({ n, k, p, s }) => Math.ceil((n + 2 * p - k) / s) + 1, 'Round down: half a step is none.'],
  [({ n, k, p }) => n + 2 * p - k + 1, 'The stride is missing: divide by s.'],
  [({ n, p, s }) => Math.floor((n + 2 * p) / s) + 1, 'The kernel itself takes room: − k.'],
  [({ n }) => n, 'That is the size of the input.'],
];
