import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { indexDeck } from './deck-index.ts';

const mark = '.md?index';

/** `import deck from 'slides/<name>.md?index'`: the deck's title and the pages of its demos. */
export function deckIndexPlugin(): Plugin {
  return {
    name: 'deck-index',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(mark)) return;
      const file = id.slice(0, -'?index'.length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(indexDeck(await readFile(file, 'utf8')))}`;
    },
  };
}
