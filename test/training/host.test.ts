import { describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/compute/engine.ts';
import { accuracy } from '../../src/compute/metrics.ts';
import { createTrainer } from '../../src/compute/trainer.ts';
import { distort } from '../../src/datasets/distort.ts';
import { createShifter, shiftedForTest } from '../../src/datasets/shift.ts';
import { weightsHash } from '../../src/training/hash.ts';
import { createRun } from '../../src/training/run.ts';
import { barImages, hostForTests, loaded, openHost, settings } from './support.ts';

describe('the training host', () => {
  it('tells what it loaded, with every test label', async () => {
    const host = hostForTests();
    await host.receive({ type: 'load', dataset: 'mnist', base: '/' });
    const [data] = host.ofType('data');
    expect(data?.source.name).toBe('built-in');
    expect(data?.testLabels).toEqual(loaded.test.labels);
  });

  it('evaluates before the first step, so that a run starts at chance', async () => {
    const host = await openHost({});
    const [first] = host.ofType('evaluated');
    expect(first?.step).toBe(0);
    expect(first?.predictions).toHaveLength(loaded.test.count);
  });

  it('trains to the step it was told and reports it, learning on the way', async () => {
    const host = await openHost({});
    await host.receive({ type: 'train', until: 100 });
    host.work();
    expect(host.ofType('stopped')).toEqual([{ type: 'stopped', step: 100, reason: 'reached' }]);
    const last = host.ofType('evaluated').at(-1);
    expect(last?.step).toBe(100);
    expect(last?.accuracy).toBeGreaterThan(0.9);
    expect(last?.accuracy).toBe(accuracy(last!.predictions, loaded.test.labels));
  });

  it('tells as it goes how far each run is, with all of its mean losses, each once', async () => {
    const host = await openHost({}, { batchSize: 32 });
    await host.receive({ type: 'train', until: 100 });
    host.work();
    for (const [id, batchSize, until] of [
      ['run-0', 16, 100],
      ['run-1', 32, 50],
    ] as const) {
      const told = host.ofType('progress').filter(({ run }) => run === id);
      const steps = told.map(({ step }) => step);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      expect(steps.at(-1)).toBe(until);
      for (const { seconds, imagesPerSecond } of told) {
        expect(Math.min(seconds, imagesPerSecond)).toBeGreaterThan(0);
      }
      const spec = { id, settings: { ...settings, batchSize }, images: 320 };
      const { train, test } = loaded;
      const engine = createEngine(spec.settings);
      const alone = createRun({ spec, engine, train, test, budget: 0 });
      for (let i = 0; i < until; i++) alone.advance();
      expect(told.flatMap(({ losses }) => losses)).toEqual(alone.takeLosses());
    }
  });

  it('keeps weights of the main run in its part of 32 MB, and tells what it gave up', async () => {
    const host = hostForTests({ ...loaded, test: barImages(2, 1) });
    await host.receive({ type: 'load', dataset: 'built-in', base: '/' });
    // Of twenty runs each has 1.6 MB, for five moments of 0.32 MB; each step is one.
    const runs = Array.from({ length: 20 }, (_, i) => {
      const layers = i < 2 ? [784, 100, 10] : [784, 10];
      const changes = { layers, batchSize: 1, initializer: 'zeros' } as const;
      return { id: `run-${i}`, settings: { ...settings, ...changes }, images: 1 };
    });
    await host.receive({ type: 'open', runs });
    await host.receive({ type: 'train', until: 4 });
    host.work();
    expect(host.ofType('forgot')).toEqual([]);
    await host.receive({ type: 'train', until: 5 });
    host.work();
    expect(host.ofType('forgot')).toEqual([{ type: 'forgot', steps: [1, 3] }]);
  });

  it('makes the very weights that the trainer makes by itself', async () => {
    const host = await openHost({});
    await host.receive({ type: 'train', until: 47 });
    host.work();
    const engine = createEngine(settings);
    createTrainer({ engine, samples: loaded.train, epochs: 100 }).advance(47);
    expect(host.ofType('evaluated').at(-1)?.hash).toBe(weightsHash(engine.getParameters()));
  });

  it('makes the same weights when it is paused and stepped on the way', async () => {
    const straight = await openHost({});
    await straight.receive({ type: 'train', until: 60 });
    straight.work();

    const halting = await openHost({});
    await halting.receive({ type: 'train', until: 60 });
    halting.work(2);
    await halting.receive({ type: 'pause' });
    const stopped = halting.ofType('stopped')[0]!;
    expect(stopped.reason).toBe('paused');
    expect(stopped.step).toBeLessThan(60);
    await halting.receive({ type: 'train', until: stopped.step + 1 });
    halting.work();
    await halting.receive({ type: 'train', until: 60 });
    halting.work();

    expect(halting.ofType('evaluated').at(-1)?.hash).toBe(
      straight.ofType('evaluated').at(-1)?.hash,
    );
  });

  it('answers about an earlier moment as a fresh replay to that step would', async () => {
    const host = await openHost({});
    await host.receive({ type: 'train', until: 60 });
    host.work();
    const replay = await openHost({});
    await replay.receive({ type: 'train', until: 20 });
    replay.work();

    const pixels = loaded.test.inputs.subarray(0, 784 * 5) as Uint8Array;
    const ask = { name: 'predict', pixels } as const;
    const earlier = await host.ask({ ...ask, moment: { kind: 'step', step: 20 } });
    expect(earlier).toEqual(await replay.ask({ ...ask, moment: { kind: 'now' } }));
    expect(earlier).not.toEqual(await host.ask({ ...ask, moment: { kind: 'now' } }));
  });

  it('answers each time about the moment that was asked for, back and forth', async () => {
    const host = await openHost({});
    await host.receive({ type: 'train', until: 60 });
    host.work();
    const hashes = host.ofType('evaluated').map(({ step, hash }) => [step, hash] as const);
    expect(new Set(hashes.map(([, hash]) => hash)).size).toBe(hashes.length);
    for (const [step, hash] of [...hashes, ...hashes.toReversed(), hashes[1]!]) {
      const kept = await host.ask({ name: 'parameters', moment: { kind: 'step', step } });
      expect(kept).toMatchObject({ hash });
    }
  });

  it('answers about another run once that is open, though the step is the same', async () => {
    const host = await openHost({});
    await host.ask({ name: 'parameters', moment: { kind: 'step', step: 0 } });
    const other = { ...settings, seed: 7 };
    await host.receive({ type: 'open', runs: [{ id: 'other', settings: other, images: 320 }] });
    const start = await host.ask({ name: 'parameters', moment: { kind: 'step', step: 0 } });
    expect(start).toMatchObject({ hash: weightsHash(createEngine(other).getParameters()) });
  });

  it('looking back does not disturb the run', async () => {
    const curious = await openHost({});
    await curious.receive({ type: 'train', until: 20 });
    curious.work();
    await curious.ask({ name: 'firstLayer', moment: { kind: 'step', step: 0 } });
    await curious.receive({ type: 'train', until: 40 });
    curious.work();
    const plain = await openHost({});
    await plain.receive({ type: 'train', until: 40 });
    plain.work();
    expect(curious.ofType('evaluated').at(-1)?.hash).toBe(plain.ofType('evaluated').at(-1)?.hash);
  });

  it('races two runs from equal weights, image for image', async () => {
    const host = await openHost({}, { optimizer: 'sgd', learningRate: 0.1, batchSize: 32 });
    const [a, b] = host.ofType('evaluated');
    expect(a?.hash).toBe(b?.hash);
    await host.receive({ type: 'train', until: 40 });
    host.work();
    const last = (run: string) => host.ofType('evaluated').findLast((event) => event.run === run);
    expect(last('run-0')?.step).toBe(40);
    expect(last('run-1')?.step).toBe(20);
    expect(last('run-0')?.hash).not.toBe(last('run-1')?.hash);
  });

  it('distorts the whole test set and evaluates it as the engine itself would', async () => {
    const host = await openHost({});
    await host.receive({ type: 'train', until: 60 });
    host.work();
    const distortion = { shiftX: 3, shiftY: 0, scale: 1, rotate: 0, noise: 0 };
    const moment = { kind: 'now' } as const;
    const clean = host.ofType('evaluated').at(-1)!;
    const spoiled = await host.ask({ name: 'distort', moment, distortion, show: 2 });
    if (spoiled.name !== 'distort') throw new Error('another answer');
    const engine = createEngine(settings);
    createTrainer({ engine, samples: loaded.train, epochs: 100 }).advance(60);
    const inputs = distort(loaded.test.inputs as Uint8Array, distortion);
    const expected = engine.evaluate({ ...loaded.test, inputs });
    expect(spoiled.accuracy).toBe(expected.accuracy);
    expect(spoiled.predictions).toEqual(expected.predictions);
    expect(spoiled.pixels).toEqual(inputs.subarray(0, 2 * 784));
    expect(spoiled.accuracy).toBeLessThan(clean.accuracy);
  });

  it('moves the images it learns from, if it is to, as the trainer does by itself', async () => {
    const host = hostForTests();
    await host.receive({ type: 'load', dataset: 'built-in', base: '/' });
    await host.receive({ type: 'open', runs: [{ id: 'a', settings, images: 320, shift: 2 }] });
    host.work();
    await host.receive({ type: 'train', until: 47 });
    host.work();
    const engine = createEngine(settings);
    const vary = createShifter(2, settings.seed);
    createTrainer({ engine, samples: loaded.train, epochs: 100, vary }).advance(47);
    const last = host.ofType('evaluated').at(-1);
    expect(last?.hash).toBe(weightsHash(engine.getParameters()));
    const moment = { kind: 'step', step: 47 } as const;
    const moved = shiftedForTest(loaded.test, 2);
    const { accuracy, predictions } = engine.evaluate(moved);
    expect(await host.ask({ name: 'shifted', moment, farthest: 2, show: 3 })).toEqual({
      name: 'shifted',
      accuracy,
      predictions,
      pixels: moved.inputs.subarray(0, 3 * 784),
    });
    expect(await host.ask({ name: 'shifted', moment, farthest: 0, show: 0 })).toMatchObject({
      accuracy: last?.accuracy,
    });
  });

  it('says that a run diverged and goes back to its last good weights', async () => {
    const host = await openHost({ activation: 'sigmoid', optimizer: 'sgd', learningRate: 1e6 });
    await host.receive({ type: 'train', until: 100 });
    host.work();
    const [diverged] = host.ofType('diverged');
    expect(diverged?.reason).toMatch(/diverged.*smaller learning rate/);
    expect(host.ofType('stopped')[0]?.reason).toBe('diverged');
    const good = host.ofType('evaluated').find(({ step }) => step === diverged?.lastGood);
    const now = await host.ask({ name: 'parameters', moment: { kind: 'now' } });
    expect(now).toMatchObject({ hash: good?.hash });
  });

  it('answers with lent weights before anything was trained', async () => {
    const host = hostForTests();
    const engine = createEngine({ ...settings, seed: 5 });
    const parameters = engine.getParameters();
    await host.receive({ type: 'lend', settings, parameters });
    const answer = await host.ask({ name: 'parameters', moment: { kind: 'lent' } });
    expect(answer).toMatchObject({ hash: weightsHash(parameters) });
  });

  it('refuses in a sentence what it cannot answer, and goes on', async () => {
    const host = await openHost({});
    await expect(
      host.ask({ name: 'firstLayer', moment: { kind: 'step', step: 3 } }),
    ).rejects.toThrow('The weights after 3 mini-batches were not kept.');
    await expect(host.ask({ name: 'testImages', indices: [100] })).rejects.toThrow(
      'There is no test image 100.',
    );
    await host.receive({ type: 'ping' });
    expect(host.events.at(-1)).toEqual({ type: 'alive' });
  });

  it('says which command failed when settings are impossible', async () => {
    const host = await openHost({ learningRate: Number.NaN });
    const [failed] = host.ofType('failed');
    expect(failed?.command).toBe('open');
    expect(failed?.reason).toMatch(/learning rate/i);
  });

  it('opens nothing before there are images, and trains nothing before a run is open', async () => {
    const host = hostForTests();
    await host.receive({ type: 'open', runs: [{ id: 'a', settings, images: 320 }] });
    await host.receive({ type: 'train', until: 3 });
    host.work();
    expect(host.events).toEqual([
      { type: 'failed', command: 'open', reason: 'The images are not loaded yet.' },
      { type: 'failed', command: 'train', reason: 'No run is open yet.' },
    ]);
  });

  it('tells a command that it does not know as failed', async () => {
    const host = hostForTests();
    await host.receive({ type: 'dance' } as never);
    expect(host.events).toMatchObject([{ type: 'failed', command: 'dance' }]);
  });

  it('says which kernels run, and why not those that were wanted', async () => {
    const { kernels, fallbackReason } = createEngine(settings);
    const [opened] = (await openHost({})).ofType('opened');
    expect(opened).toEqual({ type: 'opened', kernels, fallbackReason, stepsPerEpoch: [20] });
    vi.stubGlobal('WebAssembly', undefined);
    const [slow] = (await openHost({})).ofType('opened');
    vi.unstubAllGlobals();
    expect(slow?.kernels).toBe('reference');
    expect(slow?.fallbackReason).toMatch(/kernels run instead of/);
  });

  it('uses only the first images when asked to', async () => {
    const host = hostForTests();
    await host.receive({ type: 'load', dataset: 'built-in', base: '/' });
    await host.receive({ type: 'open', runs: [{ id: 'a', settings, images: 32 }] });
    expect(host.ofType('opened')[0]?.stepsPerEpoch).toEqual([2]);
  });
});
