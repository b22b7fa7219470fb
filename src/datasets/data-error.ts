/**
 * Data that cannot be used. The message says all four things a reader needs:
 * which file, what was expected, what was found, and what to do.
 */
export class DataError extends Error {
  override readonly name = 'DataError';
  /** Path, address or name of the file, as the user knows it. */
  readonly file: string;
  readonly expected: string;
  readonly found: string;
  /** What to do, as a sentence. */
  readonly remedy: string;

  constructor(problem: { file: string; expected: string; found: string; remedy: string }) {
    super(
      `${problem.file}: expected ${problem.expected}, found ${problem.found}. ${problem.remedy}`,
    );
    this.file = problem.file;
    this.expected = problem.expected;
    this.found = problem.found;
    this.remedy = problem.remedy;
  }
}
