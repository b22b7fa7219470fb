import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDigits } from '../../../src/datasets/built-in-digits.ts';
import { makePlanar } from '../../../src/datasets/planar.ts';
import type { EpochRun } from '../../../src/training/epochs/protocol.ts';
import { loadDigits, splitSamples } from '../../../src/training/epochs/samples.ts';
import { addDataset, base, emptySite, type Site } from '../../support/browser-site.ts';
import { sameBytes } from '../../support/same-bytes.ts';
import { barImages, settings } from '../support.ts';

const run = { id: 1, trainCount: 30, heldOutCount: 20, wrongLabels: 0, settings };

describe('the samples of a run', () => {
  it('are points, of which some are trained on and the others held out', async () => {
    const data = { kind: 'points', name: 'moons', noise: 0.1, seed: 7 } as const;
    const noDigits = () => Promise.reject(new Error('no digits were asked for'));
    const split = await splitSamples({ ...run, data }, noDigits);
    const all = makePlanar('moons', { count: 50, seed: 7, noise: 0.1 });
    expect([split.title, split.problem]).toEqual(['Moons', null]);
    expect([split.train.count, split.heldOut.count]).toEqual([30, 20]);
    expect(split.train.inputs).toEqual(all.inputs.subarray(0, 60));
    expect(split.train.labels).toEqual(all.labels.subarray(0, 30));
    expect(split.heldOut.inputs).toEqual(all.inputs.subarray(60));
    expect(split.heldOut.labels).toEqual(all.labels.subarray(30));
  });

  it('are digits, as many as it needs, of which it takes no more if there are more', async () => {
    const digits: EpochRun['data'] = { kind: 'digits', base };
    const asked: [string, number][] = [];
    const samples = barImages(60, 1);
    const split = await splitSamples({ ...run, data: digits }, async (...ask) => {
      asked.push(ask);
      return { samples, title: 'some digits', problem: 'others than wanted' };
    });
    expect(asked).toEqual([[base, 50]]);
    expect([split.title, split.problem]).toEqual(['some digits', 'others than wanted']);
    for (const [part, from, to] of [
      [split.train, 0, 30],
      [split.heldOut, 30, 50],
    ] as const) {
      expect(part.count).toBe(to - from);
      expect(sameBytes(part.inputs, samples.inputs.subarray(from * 784, to * 784))).toBe(true);
      expect(part.labels).toEqual(samples.labels.subarray(from, to));
    }
  });
});

describe('the digits of a site', () => {
  const train = barImages(100, 1);
  const test = barImages(5, 2);
  let site: Site;
  beforeEach(() => {
    site = emptySite();
    vi.stubGlobal('fetch', site.fetch);
  });
  afterEach(() => void vi.unstubAllGlobals());
  const asked = () => site.requests.map(({ file }) => file).filter((file) => /train/.test(file));

  it.each([
    [30, 1],
    [31, 2],
    [60, 2],
    [100, 3],
  ])('for %d of them are loaded in %d pieces, and no others', async (count, pieces) => {
    addDataset(site, 'mnist', { train, test }, [30, 30, 40]);
    const { samples, title, problem } = await loadDigits(base, count);
    expect([title, problem]).toEqual(['MNIST', null]);
    const used = [30, 60, 100][pieces - 1]!;
    expect(samples.count).toBe(used);
    expect(sameBytes(samples.inputs, train.inputs.subarray(0, used * 784))).toBe(true);
    // Whoever has enough has asked for one more at most, and does not wait for it.
    expect(asked().length).toBeLessThanOrEqual(pieces + 1);
  });

  it('are the built-in ones where it has none, and those that cannot be used are told', async () => {
    const missing = await loadDigits(base, 40);
    expect(missing.title).toBe('built-in digits');
    expect(missing.problem).toBe('MNIST is not here. These are the built-in digits.');
    expect(sameBytes(missing.samples.inputs, makeDigits(40, 1).inputs)).toBe(true);
    addDataset(site, 'mnist', { train, test }, [100]);
    site.files.set('mnist/train-0.bin', 'broken');
    const broken = await loadDigits(base, 40);
    expect(broken.title).toBe('built-in digits');
    expect(broken.problem).toMatch(
      /^MNIST cannot be used: .*train-0\.bin: .* These are the built-in digits\.$/,
    );
  });

  it('are refused if there are fewer than are needed', async () => {
    addDataset(site, 'mnist', { train, test }, [100]);
    await expect(loadDigits(base, 101)).rejects.toThrow(
      new RangeError('MNIST has fewer than 101 training images here.'),
    );
  });

  it('keep no fault of our own to themselves', async () => {
    addDataset(site, 'mnist', { train, test }, [100]);
    site.files.set('mnist/manifest.json', () => {
      return { ok: true, status: 200, text: () => Promise.reject(new TypeError('ours')) } as never;
    });
    await expect(loadDigits(base, 10)).rejects.toThrow(new TypeError('ours'));
  });
});
