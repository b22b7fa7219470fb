/** What sets the formulas of one conversion, one after another: what one defines, later ones know. */
export interface Typesetter {
  /**
   * @returns the formula as HTML.
   * @throws FormulaError if it is not understood.
   */
  set(formula: Formula): string;
  /** Style of the formulas set so far. */
  readonly css: string;
}

export interface Formula {
  tex: string;
  /** Whether it stands alone, between `$$`, or in a line of text. */
  display: boolean;
}

/** A formula that is not understood; the message says why. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

const definition =
  /\\([gex]?def|let|futurelet|global|(re)?new(command|environment)|providecommand|DeclareMathOperator|definecolor|label)(?![a-zA-Z])/;

/** Whether later formulas may be set in another way because of this one. */
export function defines(tex: string): boolean {
  return definition.test(tex);
}
