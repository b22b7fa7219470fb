import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, serveSite } from '../../../src/commands/site/serve-site.ts';

let folder = '';
let outDir = '';
let site: RunningSite;
const page = `<!doctype html><title>t</title>${'slide '.repeat(1000)}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  outDir = join(folder, 'site');
  await mkdir(outDir);
  for (const name of ['secret', 'secret.json']) await writeFile(join(folder, name), 'secret');
  await writeFile(join(outDir, 'index.html'), page);
  await writeFile(join(outDir, 'x.bin'), 'bytes');
  await writeFile(join(outDir, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
  site = await serveSite({ outDir, port: 0, toNetwork: false });
}, 60_000);
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** As it comes over the wire: `fetch` would unpack it. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  askAs(new URL(path, site.url).pathname, headers);

/** @param path as it stands in the request, whatever browsers make of such. */
const askAs = (path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get(site.url, { path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });

describe('the server of a built site', () => {
  it('sends pages packed to those who can unpack them, and plain to others', async () => {
    const packed = await ask('', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(page.length / 10);
    expect(gunzipSync(packed.body).toString()).toBe(page);
    expect((await ask('')).body.toString()).toBe(page);
  });

  it('sends what is packed already as it is', async () => {
    const { headers, body } = await ask('x.bin', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('bytes');
  });

  it('sends a page once to who has it, and again when it has changed', async () => {
    const { headers } = await ask('', { 'accept-encoding': 'gzip' });
    const known = { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) };
    expect((await ask('', known)).status).toBe(304);
    await writeFile(join(outDir, 'index.html'), `${page}!`);
    const changed = await ask('', known);
    expect([changed.status, gunzipSync(changed.body).toString()]).toEqual([200, `${page}!`]);
    await writeFile(join(outDir, 'index.html'), page);
  });

  it('sends the headers that the site names, and no file of the folder above', async () => {
    expect((await ask('')).headers['x-content-type-options']).toBe('nosniff');
    const outside = await ask('..%2f..%2fetc/hostname.html', { 'accept-encoding': 'gzip' });
    expect(outside.status).not.toBe(200);
  });

  it.each([
    ...['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/..%5csecret', '//../secret.json'],
    // Whole addresses, as they are sent to a proxy.
    ...['http://x/../../../secret', 'http://x/../../../secret.json', 'http://x/%2e%2e/secret.json'],
    ...['/x.bin/../../secret', '/%00', '/%E0%A4%A'],
  ])('sends nothing from beside the site: %s', async (path) => {
    expect(await sentFor(path)).toEqual(['404 ', '404 ']);
  });

  it('finds nothing under a name that no file can have', async () => {
    expect(await sentFor(`/${'a'.repeat(9000)}`)).toEqual(['404 ', '404 ']);
  });
});

/** Status and text, for those who can unpack and for others. */
function sentFor(path: string): Promise<string[]> {
  const each = [{}, { 'accept-encoding': 'gzip' }].map(async (headers) => {
    const { status, body } = await askAs(path, headers);
    return `${status} ${body}`;
  });
  return Promise.all(each);
}
