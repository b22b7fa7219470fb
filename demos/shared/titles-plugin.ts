import type { Plugin } from 'vite';
import * as titles from '../../src/compute/titles.ts';

const file = /\/src\/compute\/titles\.ts$/;

/** Puts the families' titles into pages as the data that they are, without the families. */
export function titlesPlugin(): Plugin {
  return {
    name: 'titles',
    enforce: 'pre',
    load(id) {
      if (!file.test(id)) return;
      return Object.entries(titles)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
