import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/commands/browser.ts';
import { writeBrowserData } from '../../src/commands/browser-data.ts';
import { makeDigits } from '../../src/datasets/built-in-digits.ts';
import { crc32 } from '../../src/datasets/crc32.ts';
import { idxFiles } from '../../src/datasets/node/files.ts';
import { idxBytes } from '../datasets/idx-bytes.ts';
import { fingerprints } from './support/datasets-page.ts';
import { useFirefox } from './support/firefox.ts';

const train = makeDigits(2100, 3);
const test = makeDigits(100, 4);
let folder: string;
let script: string;

/** The page's script, bundled as the demos' are. */
async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'support/datasets-page.ts'),
        formats: ['iife'],
        name: 'datasets',
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('Vite bundled nothing.');
  return first.output[0].code;
}

const server = createServer(async (request, response) => {
  if (request.url === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Datasets</title><script>${script}</script>`);
    return;
  }
  const file = await readFile(join(folder, request.url!)).catch(() => null);
  response.writeHead(file === null ? 404 : 200).end(file);
});
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'datasets-page-'));
  await mkdir(join(folder, 'files'));
  const contents = [train, test].flatMap(({ count, inputs, labels }) => [
    idxBytes([count, 28, 28], inputs),
    idxBytes([count], labels),
  ]);
  for (const [i, file] of idxFiles.entries()) {
    await writeFile(join(folder, 'files', file), contents[i]!);
  }
  await writeBrowserData(join(folder, 'data'), {
    environment: { MNIST_DIR: join(folder, 'files') },
    cache: join(folder, 'cache'),
  });
  script = await bundle();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

function expectSame(answers: string): void {
  const [made, loaded] = JSON.parse(answers);
  expect(made).toEqual(fingerprints());
  expect(loaded).toEqual([2000, 2100, 100, crc32(train.inputs as Uint8Array), crc32(test.labels)]);
}

describe('Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    return () => browser.close();
  });

  it('makes the same digits, distortions and points as Node, and loads what the build wrote', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.evaluate('run()');
    expectSame(await page.evaluate<string>('answers'));
  });
});

describe('Firefox', () => {
  const firefox = useFirefox();

  it('makes the same digits, distortions and points as Node, and loads what the build wrote', async () => {
    await firefox().open(url);
    await firefox().evaluate('void run()');
    await expect
      .poll(() => firefox().evaluate<string | null>('answers'), { timeout: 60_000 })
      .not.toBeNull();
    expectSame(await firefox().evaluate<string>('answers'));
  });
});
