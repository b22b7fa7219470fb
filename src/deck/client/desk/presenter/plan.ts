/** Minutes that the slides shall take, and where they put a speaker. */

export interface Pace {
  /** The slide that the plan is at by now, from 0. */
  readonly due: number;
  /** Minutes behind the plan; negative when early, 0 within the time of the slide that is shown. */
  readonly late: number;
  /** Minutes until the end, at the pace so far. */
  readonly remaining: number;
}

/** Below this many minutes there is no pace to speak of. */
const leastToJudge = 5;

/**
 * @param minutes of each slide
 * @param slide the one that is shown, from 0
 * @param elapsed minutes
 */
export function paceOf(minutes: readonly number[], slide: number, elapsed: number): Pace {
  const total = sum(minutes);
  const start = sum(minutes.slice(0, slide));
  const end = start + (minutes[slide] ?? 0);
  const late = elapsed > end ? elapsed - end : Math.min(0, elapsed - start);
  // As far as the plan has got with what was shown: within a slide, not beyond it.
  const done = Math.min(Math.max(elapsed, start), end);
  const pace = done >= leastToJudge ? elapsed / done : 1;
  let due = 0;
  let until = minutes[0] ?? 0;
  while (due < minutes.length - 1 && until <= elapsed) until += minutes[++due] ?? 0;
  return { due, late, remaining: (total - done) * pace };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
