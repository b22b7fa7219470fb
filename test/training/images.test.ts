import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/datasets/index.ts';
import { createImages, type LoadData, type LoadedData } from '../../src/training/images.ts';
import { type Event, wallSize } from '../../src/training/protocol.ts';
import { sameBytes } from '../support/same-bytes.ts';
import { loaded } from './support.ts';

const { train } = loaded;
const source = { name: 'mnist', origin: 'a test', ...datasets.mnist } as const;

/** The data when so many of its 320 training images have come. */
const piece = (count: number, changes: Partial<LoadedData> = {}): LoadedData => ({
  ...loaded,
  source,
  train: {
    ...train,
    count,
    inputs: train.inputs.subarray(0, count * 784),
    labels: train.labels.subarray(0, count),
  },
  ...changes,
});

/** Images whose pieces come when a test says so, one list of callbacks for each load. */
function setUp() {
  const events: Event[] = [];
  const loads: { come: (data: LoadedData) => void; end: () => void }[] = [];
  const load: LoadData = (_name, _base, come) =>
    new Promise((end) => {
      loads.push({ come, end });
    });
  return { events, loads, images: createImages(load, (event) => events.push(event)) };
}

describe('the images of a worker', () => {
  it('are told piece by piece, and once what they are and what is tested on', () => {
    const { events, loads, images } = setUp();
    images.load('mnist', '/');
    expect(images.loaded()).toBeNull();
    expect(() => images.first(1)).toThrow(new RangeError('The images are not loaded yet.'));
    loads[0]!.come(piece(100));
    loads[0]!.come(piece(320));
    expect(events.map(({ type }) => type)).toEqual(['loading', 'data', 'loading']);
    const [first, data, second] = events as [Event, Extract<Event, { type: 'data' }>, Event];
    expect(first).toEqual({ type: 'loading', dataset: 'mnist', count: 100, total: 320 });
    expect(second).toEqual({ type: 'loading', dataset: 'mnist', count: 320, total: 320 });
    const { wall, testLabels, ...told } = data;
    expect(told).toEqual({ type: 'data', dataset: 'mnist', source, problem: null });
    expect(testLabels).toEqual(loaded.test.labels);
    expect(sameBytes(wall, loaded.test.inputs)).toBe(true);
    expect(images.loaded()?.train.count).toBe(320);
  });

  it('are told again when others come in their place, and why', () => {
    const { events, loads, images } = setUp();
    images.load('mnist', '/');
    loads[0]!.come(piece(100));
    const problem = 'MNIST cannot be used.';
    loads[0]!.come(piece(320, { source: loaded.source, problem }));
    const told = events.filter((event) => event.type === 'data');
    expect(told.map(({ source, problem }) => [source.name, problem])).toEqual([
      ['mnist', null],
      ['built-in', problem],
    ]);
  });

  it('have the first thousand of those tested on to be seen', () => {
    const { events, loads, images } = setUp();
    const count = wallSize + 3;
    const inputs = Uint8Array.from({ length: count * 784 }, (_, i) => i % 251);
    const test = { ...loaded.test, count, inputs, labels: new Uint8Array(count) };
    images.load('mnist', '/');
    loads[0]!.come(piece(100, { test }));
    const data = events.find((event) => event.type === 'data');
    expect(sameBytes(data!.wall, test.inputs.subarray(0, 1000 * 784))).toBe(true);
    expect(data?.testLabels).toHaveLength(1003);
  });

  it('are those that were asked for last, whatever comes later of others', () => {
    const { events, loads, images } = setUp();
    images.load('mnist', '/');
    images.load('built-in', '/');
    loads[1]!.come(piece(320, { source: loaded.source }));
    const before = events.length;
    loads[0]!.come(piece(100));
    expect(events).toHaveLength(before);
    expect(images.loaded()?.source.name).toBe('built-in');
  });

  it('are loaded when the last piece has come', async () => {
    const { loads, images } = setUp();
    let isLoaded = false;
    const loading = images.load('mnist', '/').then(() => {
      isLoaded = true;
    });
    await Promise.resolve();
    expect(isLoaded).toBe(false);
    loads[0]!.end();
    await loading;
    expect(isLoaded).toBe(true);
  });

  it('are trained on from the first: as many as are asked for, or as there are', () => {
    const { loads, images } = setUp();
    images.load('mnist', '/');
    loads[0]!.come(piece(100));
    const some = images.first(30);
    expect([some.count, some.labels.length, some.inputs.length]).toEqual([30, 30, 30 * 784]);
    expect(some.labels).toEqual(train.labels.subarray(0, 30));
    expect(
      Buffer.compare(some.inputs as Uint8Array, train.inputs.subarray(0, 30 * 784) as Uint8Array),
    ).toBe(0);
    // Engines know samples by the object.
    expect(images.first(30)).toBe(some);
    expect(images.first(31).count).toBe(31);
    expect(images.first(100).count).toBe(100);
    expect(images.first(500).count).toBe(100);
    loads[0]!.come(piece(320));
    expect(images.first(500).count).toBe(320);
  });
});
