import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';

/** The page, served on loopback until its report has come in. */
export interface ReportingSite {
  readonly url: string;
  /** What the page sends home. */
  readonly report: Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** The script of the page as one file. */
export async function buildPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !('output' in result)) throw new Error('The page was not built.');
  return result.output[0].code;
}

export async function serve(script: string): Promise<ReportingSite> {
  let arrived: (report: Record<string, string>) => void = () => {};
  const report = new Promise<Record<string, string>>((resolve) => {
    arrived = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.url === '/report') {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk);
      arrived(JSON.parse(Buffer.concat(chunks).toString()));
      response.end();
    } else if (request.url === '/page.js') {
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } else {
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><title>Weights</title><script type="module" src="/page.js"></script>');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    report,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
