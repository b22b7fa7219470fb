// What the activations' files say of their formulas, compiled: see `plugin.ts`.

/** f(z), as one writes it in a longer formula. */
declare module 'virtual:activation-symbol' {
  const formulas: Readonly<
    Record<
      import('../../../src/compute/activations/index.ts').HiddenActivationName,
      import('./tex.tsx').TexNode
    >
  >;
  export default formulas;
}

/** f(z), written out. */
declare module 'virtual:activation-formula' {
  const formulas: Readonly<
    Record<
      import('../../../src/compute/activations/index.ts').HiddenActivationName,
      import('./tex.tsx').TexNode
    >
  >;
  export default formulas;
}

/** f′(z). */
declare module 'virtual:activation-slopeFormula' {
  const formulas: Readonly<
    Record<
      import('../../../src/compute/activations/index.ts').HiddenActivationName,
      import('./tex.tsx').TexNode
    >
  >;
  export default formulas;
}
