import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { convertDeck } from '../../../src/deck/convert.ts';
import { fakeDemo } from './fake-demo.ts';

export interface DeckSite {
  /** Address of the deck. */
  url: string;
  /** Requests so far, by path with query. */
  requests: string[];
  /** How often demos were loaded. */
  demoLoads(): number;
}

/** Serves one deck on loopback, with a stand-in for every demo at its address. */
export function useDeckSite(markdown: string | (() => Promise<string>)): DeckSite {
  const site: DeckSite = {
    url: '',
    requests: [],
    demoLoads: () => site.requests.filter((path) => path.startsWith('/demos/')).length,
  };
  let folder = '';
  let html = '';
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    site.requests.push(path);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(path.startsWith('/demos/') ? fakeDemo : html);
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-site-'));
    const source = join(folder, 'deck.md');
    await writeFile(source, typeof markdown === 'string' ? markdown : await markdown());
    const output = join(folder, 'deck.html');
    await convertDeck(source, { output });
    html = await readFile(output, 'utf8');
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port.');
    site.url = `http://127.0.0.1:${address.port}/slides/deck.html`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(folder, { recursive: true });
  });
  return site;
}
