/** What the activations' files say of their formulas, compiled: see `plugin.ts`. */
declare module 'virtual:activation-formulas' {
  type Formulas = Readonly<
    Record<
      import('../../../src/compute/activations/index.ts').HiddenActivationName,
      import('./tex.tsx').TexNode
    >
  >;
  /** f(z), as one writes it in a longer formula. */
  export const symbol: Formulas;
  /** f(z), written out. */
  export const formula: Formulas;
  /** f′(z). */
  export const slopeFormula: Formulas;
}
