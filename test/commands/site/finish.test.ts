import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishSite } from '../../../src/commands/site/finish/finish-site.ts';
import {
  headerRules,
  headersFor,
  readHeaderRules,
  writeHeaderRules,
} from '../../../src/commands/site/finish/headers.ts';
import { contentPolicy } from '../../../src/commands/site/finish/policy.ts';
import { weigh } from '../../../src/commands/site/finish/weights.ts';
import type { OfflineList } from '../../../src/offline/list.ts';

let site = '';
const write = async (path: string, content: string) => {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), content);
};
const read = (path: string) => readFile(join(site, path), 'utf8');
const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>t</title>${body}`;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'site-'));
  await write('index.html', page('<script type="module" src="./assets/a-1.js"></script>'));
  await write('demos/xor/index.html', page('<img src="../../assets/b-2.webp">'));
  await write('slides/deck.html', page('<script>go()</script>'));
  await write('assets/a-1.js', 'import("./c-3.js")');
  await write('assets/c-3.js', 'c()');
  await write('assets/b-2.webp', 'picture');
  await write('data/mnist/manifest.json', '{}');
  await write('data/mnist/train-0-abc.bin', 'images');
  await write('handouts/deck/handout.html', page(''));
});
afterEach(() => rm(site, { recursive: true }));

describe('finishing a site', () => {
  it('lists the site and each dataset to be kept, pages by the address they are asked for', async () => {
    await finishSite(site, { isApp: true });
    const { parts }: OfflineList = JSON.parse(await read('offline.json'));
    expect(parts.map(({ name }) => name)).toEqual(['site', 'mnist']);
    const urls = parts[0]!.files.map(({ url }) => url);
    expect(urls).toEqual(
      expect.arrayContaining(['', 'demos/xor/', 'slides/deck.html', 'assets/c-3.js']),
    );
    expect(urls.filter((url) => /^(data|handouts)|offline\.json|_headers/.test(url))).toEqual([]);
    expect(parts[1]!.files.map(({ url }) => url)).toEqual([
      'data/mnist/manifest.json',
      'data/mnist/train-0-abc.bin',
    ]);
  });

  it('changes nothing when it is done again, and the revision when a page changes', async () => {
    await finishSite(site, { isApp: true });
    const before = [await read('index.html'), await read('offline.json')];
    await finishSite(site, { isApp: true });
    expect([await read('index.html'), await read('offline.json')]).toEqual(before);
    await write('slides/deck.html', page('<script>go(2)</script>'));
    await finishSite(site, { isApp: true });
    const revision = (text: string) => (JSON.parse(text) as OfflineList).parts[0]!.revision;
    expect(revision(await read('offline.json'))).not.toBe(revision(before[1]!));
  });

  it('makes no app of a site that is only served for an hour', async () => {
    await finishSite(site, { isApp: false });
    expect(await read('index.html')).not.toContain('manifest');
    await expect(read('offline.json')).rejects.toThrow();
  });

  it('counts for a page all that it may load, and nothing else', async () => {
    const files = await finishSite(site, { isApp: true });
    const bytes = (...paths: string[]) =>
      files.filter(({ path }) => paths.includes(path)).reduce((sum, file) => sum + file.bytes, 0);
    const weights = Object.fromEntries(weigh(files).map(({ what, bytes }) => [what, bytes]));
    expect(weights.hub).toBe(bytes('index.html', 'assets/a-1.js', 'assets/c-3.js'));
    expect(weights['demos/xor']).toBe(bytes('demos/xor/index.html', 'assets/b-2.webp'));
  });
});

describe('the headers of a site', () => {
  it('are read as they were written', () => {
    const rules = headerRules(['data/mnist/train-0-abc.bin'], "default-src 'self'");
    expect(readHeaderRules(writeHeaderRules(rules))).toEqual(rules);
  });

  it('never name a header twice for one path, for some hosts would join the two', () => {
    const rules = headerRules(['data/mnist/train-0-abc.bin'], "default-src 'self'");
    const seen = rules.flatMap(([, headers]) => Object.keys(headers));
    const everywhere = Object.keys(headersFor(rules, '/'));
    expect(seen.filter((name) => everywhere.includes(name))).toEqual(everywhere);
    expect(headersFor(rules, '/data/mnist/train-0-abc.bin')['Cache-Control']).toContain(
      'immutable',
    );
    expect(headersFor(rules, '/data/mnist/manifest.json')['Cache-Control']).toBeUndefined();
  });

  it('name the hash of each script in a page, as the standard has it', () => {
    // The example of Content Security Policy Level 3, section 8.4.
    const policy = contentPolicy(["<script>alert('Hello, world.');</script>"]);
    expect(policy).toContain("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    expect(contentPolicy(['<script type="application/json">{}</script>'])).not.toContain('sha256');
  });
});
