/** Something in a deck's source that its author has to mend, or may want to know. */
export interface DeckProblem {
  /** The deck, as its author named it. */
  file: string;
  /** First line of the source is 1. */
  line: number;
  /** What is wrong, what was expected, what to do. */
  message: string;
  /** Nothing is lost on the slide: the author may want to know, and no build fails. */
  hint?: true;
}

/** How what reads a deck tells what is wrong in it; the deck goes on. */
export type Report = (problem: Omit<DeckProblem, 'file'>) => void;

/** A deck that was not converted. Its message has one line per problem: `slides/x.md:42: …`. */
export class DeckError extends Error {
  override readonly name = 'DeckError';
  readonly problems: readonly DeckProblem[];

  constructor(problems: readonly DeckProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.problems = problems;
  }
}
