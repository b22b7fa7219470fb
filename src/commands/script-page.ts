import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';

export interface ScriptPage {
  readonly url: string;
  close(): Promise<void>;
}

/** The TypeScript module `entry` and what it imports, as one script for a browser. */
export async function bundleScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'page' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !('output' in result)) throw new Error(`${entry} was not built.`);
  return result.output[0].code;
}

/**
 * Serves, on loopback, an empty page that runs `script`: for measuring and testing what a browser computes.
 * @param answers what the page may ask for beside its script, by path.
 */
export async function serveScript(
  script: string,
  answers: Readonly<
    Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>
  >,
): Promise<ScriptPage> {
  const server = createServer(async (request, response) => {
    const { url = '/' } = request;
    const answer = answers[url];
    if (answer !== undefined) await answer(request, response);
    else if (url === '/page.js') {
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } else {
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><title>Script</title><script type="module" src="/page.js"></script>');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
