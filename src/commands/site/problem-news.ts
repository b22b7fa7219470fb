import { type DeckProblem, describeProblem } from '../../deck/problems.ts';

/**
 * Keeps what is wrong in each deck, and says of it what is news. What is wrong in a file that many decks
 * need, such as a theme, is said once.
 */
export class ProblemNews {
  readonly #told = new Map<string, readonly string[]>();

  /** @param problems of a deck as it is now. @returns what to say of them; empty if it has been said */
  of(deck: string, problems: readonly DeckProblem[]): string {
    const before = this.#told.get(deck) ?? [];
    this.#told.delete(deck);
    const others = new Set([...this.#told.values()].flat());
    const now = problems.map(describeProblem);
    this.#told.set(deck, now);
    if (now.join('\n') === before.join('\n')) return '';
    if (now.length === 0) return `${deck}: nothing is wrong any more.`;
    return now.filter((line) => !others.has(line)).join('\n');
  }
}
