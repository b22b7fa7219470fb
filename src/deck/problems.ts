/** Something in a deck's source that its author has to mend. */
export interface DeckProblem {
  /** The deck, as its author named it. */
  file: string;
  /** First line of the source is 1. */
  line: number;
  /** What is wrong, what was expected, what to do. */
  message: string;
}

/** A deck that was not converted. Its message has one line per problem: `slides/x.md:42: …`. */
export class DeckError extends Error {
  override readonly name = 'DeckError';
  readonly problems: readonly DeckProblem[];

  constructor(problems: readonly DeckProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.problems = problems;
  }
}
