/** Something in a deck's source that its author has to mend, or may want to know. */
export interface DeckProblem {
  /** The deck, as its author named it. */
  file: string;
  /** First line of the source is 1. */
  line: number;
  /** From 1; unknown for what belongs to none, such as the front matter. */
  slide?: number | undefined;
  /** What is wrong, what was expected, what to do. */
  message: string;
  /** Nothing is lost on the slide: the author may want to know, and no build fails. */
  hint?: true;
}

/** How what reads a deck tells what is wrong in it, or in another file that it needs; the deck goes on. */
export type Report = (problem: Omit<DeckProblem, 'file'> & { file?: string }) => void;

/** `slides/x.md:42: … (slide 7)`: an editor's terminal leads there by a click. */
export function describeProblem({ file, line, slide, message }: DeckProblem): string {
  // A formula may have several lines.
  return `${file}:${line}: ${message.replace(/\s+/g, ' ')}${slide === undefined ? '' : ` (slide ${slide})`}`;
}

/** A deck that could not be converted at all. Its message has one line per problem. */
export class DeckError extends Error {
  override readonly name = 'DeckError';
  readonly problems: readonly DeckProblem[];

  constructor(problems: readonly DeckProblem[], cause?: unknown) {
    super(problems.map(describeProblem).join('\n'), { cause });
    this.problems = problems;
  }
}

/** @param words what is known of the reason, @param cause the error itself. */
export function notConverted(file: string, words: string, cause: unknown): DeckError {
  const message = `This deck could not be converted. ${words.trim()}`;
  // As good as any line.
  return new DeckError([{ file, line: 1, message }], cause);
}
