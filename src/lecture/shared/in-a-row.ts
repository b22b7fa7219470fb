import { number } from '../../url-state.ts';
import type { Verdict } from './verdict.ts';

/**
 * For exercises in which a guess is right too often to show that anything was understood: they are solved when so
 * many in a row are right.
 */
export const rowLength = 3;

/** In a link: how many were right in a row before this one; `missed` while this one was tried in vain before. */
export const rowCodec = number({ min: -1, max: rowLength - 1, decimals: 0 });

/** Right at the second try counts for nothing. */
export const missed = -1;

/** How many are right in a row with this one. */
const withThis = (verdict: Verdict, before: number): number => (verdict.passed ? before + 1 : 0);

/** What is said of the row, given what is said of this one. */
export function judgeRow<Judged extends Verdict>(
  verdict: Judged,
  before: number,
  length = rowLength,
): Judged {
  if (!verdict.passed) return verdict;
  const count = withThis(verdict, before);
  if (count >= length) return verdict;
  const so =
    count === 0 ? 'Right now, but only first tries count' : `Right, ${count} of ${length} in a row`;
  return { ...verdict, passed: false, reason: `${so}. ${verdict.reason}` };
}

/** What the next one has before it. A row that is full is over. */
export function nextRow(verdict: Verdict, before: number, length = rowLength): number {
  const count = withThis(verdict, before);
  return count >= length ? 0 : count;
}
