import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { demos } from '../../src/lecture/catalogue.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

/** What a page may weigh besides its fonts, in bytes as they come from a host that compresses with gzip. */
const limit = 50_000;

/** What the fonts of a page may weigh, the same for all: each is loaded once. */
const fontLimit = 48_000;

/** The one page that carries a library for its curves, uPlot, which alone weighs 22 KB. */
const limits: Partial<Record<string, number>> = { 'mnist-training': 90_000 };

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
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(new URL(`demos/${name}/`, siteUrl).href);
    await ready(page);
    await page.waitForLoadState('networkidle');
    const loaded = responses
      .filter((response) => response.url().startsWith(siteUrl))
      .map((response) => ({
        response,
        path: new URL(response.url()).pathname.replace(new URL(siteUrl).pathname, ''),
      }))
      .filter(({ path }) => !isPayload(path));
    const files = await Promise.all(
      loaded.map(async ({ response, path }) => ({ path, bytes: await weigh(response, path) })),
    );
    await page.context().close();

    const isFont = ({ path }: { path: string }) => path.endsWith('.woff2');
    const sizeOf = (some: typeof files) => some.reduce((sum, { bytes }) => sum + bytes, 0);
    const rest = files.filter((file) => !isFont(file));
    const heaviest = rest.toSorted((a, b) => b.bytes - a.bytes);
    expect(files.map(({ path }) => path)).toContain(`demos/${name}/`);
    expect(sizeOf(files.filter(isFont)), 'fonts').toBeLessThan(fontLimit);
    expect(
      sizeOf(rest),
      heaviest.map(({ path, bytes }) => `${bytes} ${path}`).join('\n'),
    ).toBeLessThan(limits[name] ?? limit);
  });
});

describe('the page of a demo', () => {
  it('names in its head all that its first picture needs, each for one purpose', async () => {
    const url = new URL('demos/perceptron/', inject('siteUrl')).href;
    const { page } = await open('about:blank');
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(response.url()));
    await page.goto(url);
    await ready(page);
    await page.context().close();

    const html = await (await fetch(url)).text();
    const named = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path]) => path!);
    const absolute = named.map((path) => new URL(path, url).href);
    const files = loaded.filter((file) => file.includes('/assets/'));
    expect(files.filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
    expect(new Set(files).size).toBe(files.length);
    expect(absolute).toEqual(expect.arrayContaining(files));
  });

  it('has its scripts compiled while they load', async () => {
    const url = new URL('demos/perceptron/', inject('siteUrl')).href;
    const html = await (await fetch(url)).text();
    const scripts = [...html.matchAll(/"([^"]+\.js)"/g)].map(([, path]) => new URL(path!, url));
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) {
      const code = await (await fetch(script)).text();
      expect(code.split('\n', 1)[0], script.href).toBe('//# allFunctionsCalledOnLoad');
    }
  });
});
