import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { demos } from '../../demos/catalogue.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

/** What a page may weigh, in bytes as they come from a host that compresses with gzip. */
const limit = 60_000;

/** The one page that carries a library for its curves, uPlot, which alone weighs 22 KB. */
const limits: Partial<Record<string, number>> = { 'mnist-training': 100_000 };

/** Not the page but what it works with: digits, weights, what loads and reads them, the worker. */
const isPayload = (path: string) =>
  /^data\/|\/(worker|pretrained(\.recorded)?|reader|digits|built-in-digits|prepare)-[\w-]+\.js$/.test(
    path,
  );

const isCompressedAlready = (path: string) => /\.(woff2|webp|png|jpg|gz|wasm)$/.test(path);

async function weigh(response: Response, path: string): Promise<number> {
  const body = await response.body();
  return isCompressedAlready(path) ? body.length : gzipSync(body).length;
}

describe('a fresh browser loads', () => {
  it.each(demos.map(({ name }) => name))('%s', async (name) => {
    const siteUrl = inject('siteUrl');
    const { page } = await open('about:blank');
    const weights: Promise<{ path: string; bytes: number }>[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname.replace(new URL(siteUrl).pathname, '');
      if (response.url().startsWith(siteUrl) && !isPayload(path)) {
        weights.push(weigh(response, path).then((bytes) => ({ path, bytes })));
      }
    });
    await page.goto(new URL(`demos/${name}/`, siteUrl).href);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    const files = await Promise.all(weights);
    await page.context().close();

    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const heaviest = files.toSorted((a, b) => b.bytes - a.bytes);
    expect(files.map(({ path }) => path)).toContain(`demos/${name}/`);
    expect(total, heaviest.map(({ path, bytes }) => `${bytes} ${path}`).join('\n')).toBeLessThan(
      limits[name] ?? limit,
    );
  });
});
