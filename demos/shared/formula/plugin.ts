import type { Plugin } from 'vite';
import { scalarActivations } from '../../../src/compute/activations/index.ts';
import { compileTex, texTree } from './compile.ts';

const activationFormulas = 'virtual:activation-formulas';

/** Compiles the formulas of the demos to MathML, so that neither KaTeX nor TeX is in a page: tex`…`, and
 * what the activations say of themselves, as the module `virtual:activation-formulas`. */
export function texPlugin(): Plugin {
  return {
    name: 'tex',
    enforce: 'pre',
    resolveId: (id) => (id === activationFormulas ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${activationFormulas}`) return;
      const formulas = Object.entries(scalarActivations).map(
        ([name, { symbol, formula, slopeFormula }]) => [
          name,
          {
            symbol: texTree([symbol]),
            formula: texTree([formula]),
            slopeFormula: texTree([slopeFormula]),
          },
        ],
      );
      return `export const activationFormulas = ${JSON.stringify(Object.fromEntries(formulas))};`;
    },
    transform(code, id) {
      if (!/\/demos\/.*\.tsx$/.test(id) || !code.includes('tex`')) return;
      return { code: compileTex(code), map: null };
    },
  };
}
