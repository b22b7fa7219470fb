import type { Plugin } from 'vite';

const id = 'virtual:decks';

/** `import decks from 'virtual:decks'`: each deck's name, its title and the pages of its demos. */
export function deckIndexPlugin(): Plugin {
  return {
    name: 'deck-index',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),

    async load(source) {
      if (source !== `\0${id}`) return;
      const { indexDecks } = await import('./deck-index.ts');
      return `export default ${JSON.stringify(await indexDecks())}`;
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
