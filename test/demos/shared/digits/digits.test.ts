import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDigits } from '../../../../demos/shared/digits/digits.ts';
import { loadReader } from '../../../../demos/shared/digits/reader.ts';
import { makeDigit } from '../../../../src/datasets/built-in-digits.ts';
import { addDataset, emptySite, base as siteBase } from '../../../support/browser-site.ts';

let server: Server;
let base: string;
let answers: Record<string, string>;

beforeEach(async () => {
  answers = {};
  server = createServer((request, response) => {
    const answer = answers[request.url!];
    response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('the digits of a demo', () => {
  it('are the built-in ones where those are asked for, without a word of trouble', async () => {
    const digits = await loadDigits('built-in', base);
    expect(digits).toMatchObject({ source: 'built-in', title: 'built-in digits', problem: null });
    expect(digits.image(4, 7)).toEqual(makeDigit(4, 7, 409));
  });

  it('are such that the first ones of each class can be read', async () => {
    const [digits, { read }] = await Promise.all([loadDigits('built-in', base), loadReader()]);
    for (let digit = 0; digit < 10; digit++) {
      for (let nth = 0; nth < 6; nth++) {
        expect(read(digits.image(digit, nth))[digit], `${digit}, ${nth}`).toBeGreaterThan(0.8);
      }
    }
  });

  it('are the built-in ones where MNIST is not there, and say so', async () => {
    const digits = await loadDigits('mnist', base);
    expect(digits.source).toBe('built-in');
    expect(digits.problem).toBe('MNIST is not here');
    expect(digits.detail).toContain('npm run data');
  });

  it('are the built-in ones where MNIST is broken, and say which file and what to do', async () => {
    answers['/data/datasets.json'] = '["mnist"]';
    answers['/data/mnist/manifest.json'] = '{}';
    const digits = await loadDigits('mnist', base);
    expect(digits.source).toBe('built-in');
    expect(digits.problem).toBe('MNIST cannot be used');
    expect(digits.detail).toContain('manifest.json');
  });

  it('are the first images of MNIST where it is there, class by class, and from the first again', async () => {
    const labels = Uint8Array.from({ length: 20 }, (_, i) => (i * 3) % 10);
    const inputs = Uint8Array.from({ length: 20 * 784 }, (_, i) => (i * 7) % 251);
    const samples = { count: 20, inputSize: 784, classCount: 10, inputs, labels };
    const site = emptySite();
    addDataset(site, 'mnist', { train: samples, test: samples }, [20]);
    site.files.set('datasets.json', '["mnist"]');
    vi.stubGlobal('fetch', site.fetch);
    const digits = await loadDigits('mnist', siteBase);
    vi.unstubAllGlobals();
    expect(digits).toMatchObject({ source: 'mnist', title: 'MNIST', problem: null, detail: '' });
    // A 6 is at 2 and 12.
    for (const [nth, place] of [
      [0, 2],
      [1, 12],
      [2, 2],
      [5, 12],
    ] as const) {
      expect(digits.image(6, nth)).toEqual(inputs.slice(place * 784, (place + 1) * 784));
    }
  });

  it('keep no fault of our own to themselves', async () => {
    vi.stubGlobal('fetch', async () => null);
    await expect(loadDigits('mnist', base)).rejects.toThrow(TypeError);
    vi.unstubAllGlobals();
  });
});
