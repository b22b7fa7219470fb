import type { Plugin } from 'vite';
import { compileTex } from './compile.ts';

/** Compiles tex`…` of the demos to MathML, so that neither KaTeX nor TeX is in a page. */
export function texPlugin(): Plugin {
  return {
    name: 'tex',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/demos\/.*\.tsx$/.test(id) || !code.includes('tex`')) return;
      return { code: compileTex(code), map: null };
    },
  };
}
