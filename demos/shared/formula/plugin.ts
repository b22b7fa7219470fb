import type { Plugin } from 'vite';
import { hiddenActivations } from '../../../src/compute/activations/index.ts';
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
      // Three constants, so that a page carries only what it shows.
      return (['symbol', 'formula', 'slopeFormula'] as const)
        .map((key) => {
          const trees = Object.entries(hiddenActivations).map(([name, activation]) => [
            name,
            texTree([activation[key]]),
          ]);
          return `export const ${key} = ${JSON.stringify(Object.fromEntries(trees))};`;
        })
        .join('\n');
    },
    transform(code, id) {
      if (!/\/demos\/.*\.tsx$/.test(id) || !code.includes('tex`')) return;
      return { code: compileTex(code), map: null };
    },
  };
}
