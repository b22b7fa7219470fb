import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { changeOf, type DeckChange } from '../../../src/deck/changed-slides.ts';
import { convertDeck } from '../../../src/deck/convert.ts';
import { fakeDemo } from './fake-demo.ts';

export interface DeckSite {
  /** Address of the deck. */
  url: string;
  /** Requests so far, by path with query. */
  requests: string[];
  /** How often demos were loaded. */
  demoLoads(): number;
  /** Serves the deck as it has become, and hands the news of it to pages that show it, as `npm start` does. */
  edit(markdown: string, pages: readonly Page[]): Promise<void>;
}

type Handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves one deck on loopback, with a stand-in for every demo at its address.
 * @param first what requests go to before, @param posters of its demos
 */
export function useDeckSite(
  markdown: string | (() => Promise<string>),
  first: Handle = (_request, _response, next) => next(),
  posters: Readonly<Record<string, string>> = {},
): DeckSite {
  const site: DeckSite = {
    url: '',
    requests: [],
    demoLoads: () => site.requests.filter((path) => path.startsWith('/demos/')).length,
    async edit(markdown, pages) {
      const before = html;
      await convert(markdown);
      const change = changeOf(before, html);
      const tell = (detail: DeckChange | null) => {
        dispatchEvent(new CustomEvent('deck-news', { detail, cancelable: true }));
      };
      await Promise.all(pages.map((page) => page.evaluate(tell, change)));
    },
  };
  let folder = '';
  let html = '';
  const convert = async (text: string) => {
    const source = join(folder, 'deck.md');
    await writeFile(source, text);
    const output = join(folder, 'deck.html');
    await convertDeck(source, { output, posters });
    html = await readFile(output, 'utf8');
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    site.requests.push(path);
    first(request, response, () => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(path.startsWith('/demos/') ? fakeDemo : html);
    });
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-site-'));
    await convert(typeof markdown === 'string' ? markdown : await markdown());
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
