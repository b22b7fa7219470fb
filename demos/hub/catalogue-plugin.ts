import type { Plugin } from 'vite';
import { demos } from '../../src/lecture/catalogue.ts';

const mark = '/catalogue.ts?words';

/**
 * `import demos from '../../src/lecture/catalogue.ts?words'`: what the catalogue says in words, without the code that
 * reads links. Were the definitions themselves in the hub, each would be a file of its own, which the
 * demo's page would have to load beside its script.
 */
export function cataloguePlugin(): Plugin {
  const words = demos.map(({ state, ...rest }) => rest);
  return {
    name: 'catalogue',
    enforce: 'pre',
    load(id) {
      if (id.endsWith(mark)) return `export default ${JSON.stringify(words)}`;
    },
  };
}
