import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const id = 'virtual:decks';

/** Where the decks are. */
interface DeckFolder {
  names(): Promise<string[]>;
  file(name: string): string;
}

/** `import decks from 'virtual:decks'`: each deck's name, its title and the pages of its demos. */
export function deckIndexPlugin({ names, file }: DeckFolder): Plugin {
  return {
    name: 'deck-index',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),

    async load(source) {
      if (source !== `\0${id}`) return;
      const { indexDeck } = await import('./deck-index.ts');
      const decks = await Promise.all(
        (await names()).map(async (name) => {
          // One that cannot be read is told of where decks are converted.
          const markdown = await readFile(file(name), 'utf8').catch(() => '');
          return { name, ...indexDeck(markdown) };
        }),
      );
      return `export default ${JSON.stringify(decks)}`;
    },

    configureServer(server) {
      const onChange = (changed: string) => {
        const module = server.moduleGraph.getModuleById(`\0${id}`);
        if (!changed.endsWith('.md') || module === undefined) return;
        server.moduleGraph.invalidateModule(module);
        // Pages that show the list are loaded again.
        if (module.importers.size > 0) server.ws.send({ type: 'full-reload', path: '/index.html' });
      };
      server.watcher.on('change', onChange).on('add', onChange).on('unlink', onChange);
    },
  };
}
