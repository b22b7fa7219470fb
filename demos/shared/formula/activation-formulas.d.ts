/** What the activations' files say of their formulas, compiled: see `plugin.ts`. */
declare module 'virtual:activation-formulas' {
  type Formulas = Readonly<
    Record<'symbol' | 'formula' | 'slopeFormula', import('./tex.tsx').TexNode>
  >;
  export const activationFormulas: Readonly<
    Record<import('../../../src/compute/activations/index.ts').ScalarActivationName, Formulas>
  >;
}
