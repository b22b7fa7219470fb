/**
 * Data that cannot be used. The message says all four things a reader needs:
 * which file, what was expected, what was found, and what to do.
 */
export class DataError extends Error {
  override readonly name = 'DataError';
  /** Whether the data is not there at all, or is there but cannot be used. */
  readonly kind: 'missing' | 'broken';
  /** Path, address or name of the file, as the user knows it. */
  readonly file: string;
  readonly expected: string;
  readonly found: string;
  /** What to do, as a sentence. */
  readonly remedy: string;

  constructor(problem: {
    kind?: 'missing' | 'broken';
    file: string;
    expected: string;
    found: string;
    remedy: string;
  }) {
    const { kind = 'broken', file, expected, found, remedy } = problem;
    super(`${file}: expected ${expected}, found ${found}. ${remedy}`);
    this.kind = kind;
    this.file = file;
    this.expected = expected;
    this.found = found;
    this.remedy = remedy;
  }
}
