import { mkdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { convertDeck, DeckError } from '../../deck/convert.ts';
import { deckNames, projectRoot } from '../project.ts';

/** The page asks for news of its deck here; a message means: load again. */
const newsPath = '/slides/news';

const reloadScript = `<script>
new EventSource(${JSON.stringify(newsPath)}).onmessage = () => location.reload();
</script>`;

/** Folders whose files a deck is made of. */
const sources = ['slides', 'themes', join('src', 'deck'), join('src', 'figures')];

/**
 * Serves `/slides/<deck>.html` in development, converted when asked for and reloaded by its own
 * server-sent events when a source changes: Vite's client stays out of the deck, so that editing a
 * demo reloads that demo's frame and not the lecture. An error in a deck is shown in its place and
 * goes away when it is mended.
 */
export function decksInDevelopment(): Plugin {
  const listeners = new Set<ServerResponse>();
  const folder = join(projectRoot, '.cache', 'decks');

  return {
    name: 'decks-in-development',
    apply: 'serve',

    configureServer(server) {
      const onChange = (file: string) => {
        const path = relative(projectRoot, file);
        if (!sources.some((source) => path.startsWith(source + sep))) return;
        for (const response of listeners) response.write('data: changed\n\n');
      };
      server.watcher.on('change', onChange).on('add', onChange).on('unlink', onChange);

      server.middlewares.use(newsPath, (request, response) => {
        response.writeHead(200, {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
        });
        response.write(': listening\n\n');
        listeners.add(response);
        request.on('close', () => listeners.delete(response));
      });

      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const deck = /^\/slides\/([^/]+)\.html$/.exec(path)?.[1];
        if (deck === undefined) return next();
        if (!(await deckNames()).includes(deck)) return next();
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('cache-control', 'no-store');
        try {
          await mkdir(folder, { recursive: true });
          const output = join(folder, `${deck}.html`);
          await convertDeck(join(projectRoot, 'slides', `${deck}.md`), { format: 'html', output });
          const html = await readFile(output, 'utf8');
          response.end(html.replace('</body>', `${reloadScript}</body>`));
        } catch (error) {
          if (!(error instanceof DeckError)) return next(error);
          server.config.logger.error(error.message);
          response.statusCode = 500;
          response.end(errorPage(deck, error.message));
        }
      });
    },
  };
}

function errorPage(deck: string, message: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${deck}: not converted</title>
<body style="font: 20px/1.5 system-ui; max-width: 60rem; margin: 3rem auto; padding: 0 1rem">
<h1>This deck has a mistake</h1>
<pre style="white-space: pre-wrap">${text}</pre>
<p>Mend it and save: the slides come back by themselves.</p>
${reloadScript}</body>
</html>`;
}
