import type { Plugin } from 'vite';
import { hiddenActivations } from '../../../src/compute/activations/index.ts';
import { ofEach } from '../../../src/compute/names.ts';
import { compileTex, texTree } from './compile.ts';

/** A module for each, so that a page carries only what it shows. */
const activationFormula = /^\0?virtual:activation-(symbol|formula|slopeFormula)$/;

/**
 * Compiles the formulas of the demos to MathML, so that neither KaTeX nor TeX is in a page: tex`…`, and
 * what the activations say of themselves, as modules such as `virtual:activation-symbol`.
 */
export function texPlugin(): Plugin {
  return {
    name: 'tex',
    enforce: 'pre',
    resolveId: (id) => (activationFormula.test(id) ? `\0${id}` : undefined),
    load(id) {
      const key = activationFormula.exec(id)?.[1] as
        | 'symbol'
        | 'formula'
        | 'slopeFormula'
        | undefined;
      if (key === undefined) return;
      const trees = ofEach(hiddenActivations, (activation) => texTree([activation[key]]));
      return `export default ${JSON.stringify(trees)};`;
    },
    transform(code, id) {
      if (!/\/demos\/.*\.tsx$/.test(id) || !code.includes('tex`')) return;
      return { code: compileTex(code), map: null };
    },
  };
}
