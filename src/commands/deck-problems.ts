import { DeckError, type DeckProblem, describeProblem } from '../deck/problems.ts';

/** What is wrong in the decks that a command works on: each once, however often a deck is converted. */
export class DeckProblems {
  readonly #found = new Map<string, DeckProblem>();

  add(problems: readonly DeckProblem[]): void {
    for (const problem of problems) this.#found.set(describeProblem(problem), problem);
  }

  /** Does work on one deck; if the deck cannot be converted, its work ends here, and other decks go on. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DeckError)) throw error;
      this.add(error.problems);
    }
  }

  /** In words, one line each, those of a deck together; empty if there are none. */
  list(): string {
    const lines = (problems: readonly DeckProblem[]) =>
      problems
        .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
        .map((problem) => `  ${describeProblem(problem)}\n`)
        .join('');
    const hints = [...this.#found.values()].filter(({ hint }) => hint);
    const mistakes = this.#mistakes();
    return [
      mistakes.length > 0 ? `\nTo mend in the decks (${mistakes.length}):\n${lines(mistakes)}` : '',
      hints.length > 0 ? `\nHints (${hints.length}):\n${lines(hints)}` : '',
    ].join('');
  }

  /** Prints the list, and has the process end with code 1 if there is something to mend. */
  conclude({ keepGoing }: { keepGoing: boolean }): void {
    process.stderr.write(this.list());
    if (this.#mistakes().length > 0 && !keepGoing) process.exitCode = 1;
  }

  #mistakes(): DeckProblem[] {
    return [...this.#found.values()].filter(({ hint }) => !hint);
  }
}
