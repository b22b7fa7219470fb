import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/compute/engine.ts';
import { createTrainer } from '../../../src/compute/trainer.ts';
import { makeDigits } from '../../../src/datasets/built-in-digits.ts';
import { withWrongLabels } from '../../../src/datasets/wrong-labels.ts';
import { epochRun } from '../../../src/lecture/overfitting/runs.ts';
import { createEpochHost, surfaceExtent } from '../../../src/training/epochs/host.ts';
import type { EpochEvent, EpochRun } from '../../../src/training/epochs/protocol.ts';
import { splitSamples } from '../../../src/training/epochs/samples.ts';

const points = (id: number, changes: Partial<EpochRun> = {}): EpochRun => ({
  ...epochRun(id, { data: 'points', hidden: 8, l2: 0, wrong: 20, seed: 3 }, '/'),
  ...changes,
});

const loadDigits = async (_: string, count: number) => ({
  samples: makeDigits(count, 1),
  title: 'built-in digits',
  problem: null,
});

function hostForTests() {
  const events: EpochEvent[] = [];
  const queue: (() => void)[] = [];
  let time = 0;
  let loads = 0;
  let held: Promise<void> | undefined;
  let giveDigits = () => {};
  const host = createEpochHost({
    post: (event) => events.push(structuredClone(event)),
    // A turn is an epoch or two long.
    now: () => {
      time += 20;
      return time;
    },
    later: (callback) => queue.push(callback),
    async loadDigits(...ask) {
      loads += 1;
      await held;
      return loadDigits(...ask);
    },
  });
  return {
    events,
    loads: () => loads,
    holdDigits() {
      held = new Promise((resolve) => {
        giveDigits = resolve;
      });
    },
    giveDigits: () => giveDigits(),
    receive: host.receive,
    /** Lets the host work until it has nothing left to do, or `limit` turns. */
    async work(limit = 10_000) {
      for (let turn = 0; turn < limit; turn++) {
        const next = queue.shift();
        if (next === undefined) return;
        next();
        // Setting up takes a few turns of promises.
        for (let i = 0; i < 10; i++) await Promise.resolve();
      }
    },
    records: () => events.flatMap((event) => (event.type === 'epoch' ? [event.record] : [])),
  };
}

describe('the epoch host', () => {
  it('measures before training and after each epoch asked for, and then stands still', async () => {
    const host = hostForTests();
    host.receive({ type: 'open', run: points(1) });
    host.receive({ type: 'train', until: 5 });
    await host.work();
    expect(host.records().map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5]);
    host.receive({ type: 'train', until: 7 });
    await host.work();
    expect(host.records().at(-1)?.epoch).toBe(7);
  });

  it('measures what the engine and the trainer measure by themselves', async () => {
    const host = hostForTests();
    const run = points(1);
    host.receive({ type: 'open', run });
    host.receive({ type: 'train', until: 3 });
    await host.work();

    const { train, heldOut } = await splitSamples(run, loadDigits);
    const { seed } = run.settings;
    const samples = withWrongLabels(train, run.wrongLabels, 2 * seed).samples;
    const others = withWrongLabels(heldOut, run.wrongLabels, 2 * seed + 1).samples;
    const engine = createEngine(run.settings);
    createTrainer({ engine, samples, epochs: 3 }).run();
    const { train: measured, heldOut: measuredOthers } = host.records()[3]!;
    for (const [got, of] of [
      [measured, samples],
      [measuredOthers, others],
    ] as const) {
      const { loss, accuracy } = engine.evaluate(of);
      expect(got).toEqual({ loss, accuracy });
    }
  });

  it('makes the same curves again when it is stopped on the way', async () => {
    const straight = hostForTests();
    straight.receive({ type: 'open', run: points(1) });
    straight.receive({ type: 'train', until: 12 });
    await straight.work();
    const halting = hostForTests();
    halting.receive({ type: 'open', run: points(1) });
    halting.receive({ type: 'train', until: 12 });
    await halting.work(4);
    const known = halting.records().length - 1;
    expect(known).toBeLessThan(12);
    halting.receive({ type: 'train', until: known });
    await halting.work();
    expect(halting.records()).toHaveLength(known + 1);
    halting.receive({ type: 'train', until: 12 });
    await halting.work();
    expect(halting.records()).toEqual(straight.records());
  });

  it('sets up only the last of several runs asked for in a row', async () => {
    const host = hostForTests();
    for (const id of [1, 2, 3]) host.receive({ type: 'open', run: points(id) });
    host.receive({ type: 'train', until: 1 });
    await host.work();
    expect(new Set(host.events.map((event) => 'run' in event && event.run))).toEqual(new Set([3]));
  });

  it('draws the decision from the top left, as wide as it says', async () => {
    const host = hostForTests();
    host.receive({ type: 'open', run: points(1) });
    host.receive({ type: 'train', until: 40 });
    await host.work();
    const { surface } = host.records().at(-1)!;
    expect(surface?.extent).toBe(surfaceExtent);
    expect(surface?.values).toHaveLength(surface!.side ** 2);
    // The moon of class 0 arches over the top left, that of class 1 under the bottom right.
    const { side, values } = surface!;
    const at = (x: number, y: number) => {
      const cell = (value: number) => Math.floor(((value + 1.2) / 2.4) * side);
      return values[(side - 1 - cell(y)) * side + cell(x)]!;
    };
    expect(at(-0.3, 0.5)).toBeLessThan(at(0.3, -0.5));
  });

  it('draws at each place what the network says of the point there', async () => {
    const host = hostForTests();
    const run = points(1);
    host.receive({ type: 'open', run });
    await host.work();
    const { side, values } = host.records()[0]!.surface!;
    const engine = createEngine(run.settings);
    const middle = (cell: number) => ((2 * cell + 1) / side - 1) * 1.2;
    for (const [row, column] of [
      [0, 0],
      [0, side - 1],
      [side - 1, 0],
      [5, 31],
      [31, 5],
    ] as const) {
      const inputs = Float32Array.of(middle(column), -middle(row));
      const samples = { count: 1, inputSize: 2, classCount: 2, inputs, labels: new Uint8Array(1) };
      const [, chance] = engine.predict(samples);
      expect(values[row * side + column]).toBe(Math.round(255 * chance!));
    }
  });

  it('shows the first images with their labels, and holds out others', async () => {
    const host = hostForTests();
    const run = epochRun(1, { data: 'digits', hidden: 4, l2: 0, wrong: 40, seed: 1 }, '/');
    host.receive({ type: 'open', run });
    await host.work();
    const [opened] = host.events;
    if (opened?.type !== 'opened') throw new Error('not opened');
    const { samples } = await loadDigits('/', 2000);
    expect(opened.samples.inputs).toEqual(samples.inputs.slice(0, 12 * 784));
    for (const [i, label] of opened.samples.labels.entries()) {
      expect(label !== samples.labels[i]).toBe(opened.samples.wrong[i] === 1);
    }
    const { train, heldOut } = await splitSamples(run, loadDigits);
    expect([train.count, heldOut.count]).toEqual([1000, 1000]);
    // Compared as bytes: one by one, 784,000 of them take most of a minute.
    const next = samples.inputs.subarray(1000 * 784, 2000 * 784);
    expect(Buffer.compare(heldOut.inputs as Uint8Array, next as Uint8Array)).toBe(0);
  });

  /** Five mini-batches in each epoch. */
  const inBatches = (id: number) => {
    const run = points(id);
    return { ...run, settings: { ...run.settings, batchSize: run.trainCount / 5 } };
  };

  it('measures only whole epochs, and says when it stands still', async () => {
    const host = hostForTests();
    host.receive({ type: 'open', run: inBatches(7) });
    await host.work();
    expect(host.events.at(-1)).toEqual({ type: 'stopped', run: 7 });
    host.receive({ type: 'train', until: 3 });
    await host.work();
    expect(host.records().map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
    expect(host.events.at(-1)).toEqual({ type: 'stopped', run: 7 });
    host.receive({ type: 'train', until: 2 });
    await host.work();
    expect(host.records()).toHaveLength(4);
  });

  it('ends the epoch that it has begun, though it is told to go no further', async () => {
    const host = hostForTests();
    host.receive({ type: 'open', run: inBatches(1) });
    host.receive({ type: 'train', until: 10 });
    // Two steps for each turn, of the five in an epoch.
    while (host.records().length < 3) await host.work(1);
    await host.work(1);
    host.receive({ type: 'train', until: 1 });
    await host.work();
    expect(host.records().at(-1)?.epoch).toBe(3);
    expect(host.events.at(-1)).toEqual({ type: 'stopped', run: 1 });
  });

  it('loads digits once for several runs asked for in a row, and for none that is given up', async () => {
    const host = hostForTests();
    const run = { ...points(1), data: { kind: 'digits', base: '/' } } as const;
    const settings = { ...run.settings, layers: [784, 10] };
    for (const id of [1, 2, 3]) host.receive({ type: 'open', run: { ...run, id, settings } });
    await host.work();
    expect(host.loads()).toBe(1);
    expect(host.records()[0]?.surface).toBeNull();
  });

  it('opens no run whose digits come after another was asked for', async () => {
    const host = hostForTests();
    const run = { ...points(1), data: { kind: 'digits', base: '/' } } as const;
    host.receive({
      type: 'open',
      run: { ...run, settings: { ...run.settings, layers: [784, 10] } },
    });
    host.holdDigits();
    await host.work();
    host.receive({ type: 'open', run: points(2) });
    await host.work();
    host.giveDigits();
    await host.work();
    const opened = host.events.filter(({ type }) => type === 'opened');
    expect(opened).toMatchObject([{ run: 2 }]);
    host.receive({ type: 'train', until: 1 });
    await host.work();
    expect(host.events.at(-1)).toEqual({ type: 'stopped', run: 2 });
    expect(host.records()).toHaveLength(2);
  });

  it('says why a run cannot go on, and that it is alive', async () => {
    const host = hostForTests();
    const { settings } = points(1);
    const run = points(1, { settings: { ...settings, optimizer: 'sgd', learningRate: 1e30 } });
    host.receive({ type: 'open', run });
    host.receive({ type: 'train', until: 20 });
    await host.work();
    const failures = host.events.filter(({ type }) => type === 'failed');
    expect(failures).toEqual([
      { type: 'failed', run: 1, reason: expect.stringMatching(/diverged.*smaller learning rate/) },
    ]);
    host.receive({ type: 'ping' });
    expect(host.events.at(-1)).toEqual({ type: 'alive' });
    await host.receive({ type: 'dance' } as never);
    expect(host.events.at(-1)).toMatchObject({ type: 'failed', run: 1 });
  });

  it('says why a run cannot be set up', async () => {
    const host = hostForTests();
    const { settings } = points(1);
    host.receive({ type: 'open', run: points(1, { settings: { ...settings, layers: [3, 2] } }) });
    await host.work();
    expect(host.events).toEqual([
      { type: 'failed', run: 1, reason: expect.stringContaining('the network takes 3') },
    ]);
  });
});
