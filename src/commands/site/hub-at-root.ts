import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The hub's page lives with the demos, in `demos/index.html`, and is served and built at `/`.
 * Its script is named by an address from the root, so it resolves from both places.
 */
export function hubAtRoot(root: string): Plugin {
  const page = join(root, 'index.html');
  const source = join(root, 'demos', 'index.html');
  return {
    name: 'hub-at-root',
    enforce: 'pre',

    resolveId: (id) => (id === page ? page : undefined),
    load: (id) => (id === page ? readFile(source, 'utf8') : undefined),

    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [path, query] = (request.url ?? '/').split('?');
        if (path === '/' || path === '/index.html') {
          request.url = `/demos/index.html${query ? `?${query}` : ''}`;
        }
        next();
      });
    },
  };
}
