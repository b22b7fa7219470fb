import { expect, test } from 'vitest';
import { createEngine } from '../../src/compute/engine.ts';
import { createTrainer } from '../../src/compute/trainer.ts';
import { settings, sparseSamples, xor } from './support/samples.ts';

const samples = sparseSamples(100, 20, 4);
const testSamples = sparseSamples(50, 20, 4, { seed: 2 });

test('a small network learns XOR', () => {
  const engine = createEngine({ ...settings, layers: [2, 4, 2], activation: 'tanh', batchSize: 4 });
  const [last] = createTrainer({ engine, samples: xor, testSamples: xor, epochs: 500 })
    .run()
    .slice(-1);
  expect(last!.test!.accuracy).toBe(1);
  expect(last!.trainLoss).toBeLessThan(0.05);
});

test('each epoch sees every sample once, with a short last batch, in an order of its own', () => {
  const engine = createEngine(settings);
  const seen: number[][] = [];
  const watched = {
    ...engine,
    trainBatch(from: typeof samples, indices: Uint32Array) {
      seen.push([...indices]);
      return engine.trainBatch(from, indices);
    },
  };
  createTrainer({ engine: watched, samples, epochs: 2 }).run();
  expect(seen.map((batch) => batch.length)).toEqual([
    16, 16, 16, 16, 16, 16, 4, 16, 16, 16, 16, 16, 16, 4,
  ]);
  const [first, second] = [seen.slice(0, 7).flat(), seen.slice(7).flat()];
  const whole = Array.from({ length: 100 }, (_, i) => i);
  expect(first.toSorted((a, b) => a - b)).toEqual(whole);
  expect(second.toSorted((a, b) => a - b)).toEqual(whole);
  expect(first).not.toEqual(second);
});

test('slices make the same run as one go', () => {
  const atOnce = createEngine(settings);
  const inSlices = createEngine(settings);
  const whole = createTrainer({ engine: atOnce, samples, testSamples, epochs: 3 });
  const sliced = createTrainer({ engine: inSlices, samples, testSamples, epochs: 3 });
  whole.run();
  while (sliced.finished === null) sliced.advance(4);
  expect(sliced.reports).toEqual(whole.reports);
  expect(inSlices.getParameters()).toEqual(atOnce.getParameters());
  expect(sliced).toMatchObject({ step: 21, epoch: 3, stepsPerEpoch: 7, finished: 'epochs' });
});

test('steps and epochs are reported as they happen', () => {
  const events: string[] = [];
  createTrainer({
    engine: createEngine({ ...settings, batchSize: 50 }),
    samples,
    testSamples,
    epochs: 2,
    onStep: ({ step, epoch }) => events.push(`step ${step} of epoch ${epoch}`),
    onEpoch: ({ epoch, trainLoss, test: result }) => {
      expect(trainLoss).toBeGreaterThan(0);
      expect(result!.predictions.length).toBe(50);
      events.push(`epoch ${epoch}`);
    },
  }).run();
  expect(events).toEqual([
    'step 1 of epoch 1',
    'step 2 of epoch 1',
    'epoch 1',
    'step 3 of epoch 2',
    'step 4 of epoch 2',
    'epoch 2',
  ]);
});

test('training stops early when the test accuracy has stopped rising', () => {
  const engine = createEngine({ ...settings, learningRate: 1e-9 });
  const trainer = createTrainer({ engine, samples, testSamples, epochs: 50, patience: 3 });
  trainer.run();
  expect(trainer).toMatchObject({ finished: 'patience', epoch: 4 });
});

test('an aborted run leaves an engine that can go on', () => {
  const engine = createEngine(settings);
  const signal = { aborted: false };
  const trainer = createTrainer({
    engine,
    samples,
    epochs: 5,
    signal,
    onStep: ({ step }) => {
      signal.aborted = step === 10;
    },
  });
  trainer.run();
  expect(trainer).toMatchObject({ step: 10, finished: 'aborted' });
  expect(engine.evaluate(samples).accuracy).toBeGreaterThan(0);
  const loss = createTrainer({ engine, samples, epochs: 1 }).run()[0]!.trainLoss;
  expect(loss).toBeGreaterThan(0);
});

test('what is learned from may be varied: asked for once for each mini-batch, and learned in its order', () => {
  const asked: number[][] = [];
  const varied = createEngine(settings);
  const vary = (from: typeof samples, indices: Uint32Array) => {
    asked.push([...indices]);
    const { inputSize, inputs, labels } = from;
    const rows = [...indices].map((i) => inputs.subarray(i * inputSize, (i + 1) * inputSize));
    return {
      ...from,
      count: indices.length,
      inputs: Uint8Array.from(rows.flatMap((row) => [...row])),
      labels: Uint8Array.from(indices, (i) => labels[i]!),
    };
  };
  const reports = createTrainer({ engine: varied, samples, epochs: 2, vary }).run();
  expect(asked.map(({ length }) => length)).toEqual([
    16, 16, 16, 16, 16, 16, 4, 16, 16, 16, 16, 16, 16, 4,
  ]);
  // Copies that are not changed train as the samples themselves do.
  const plain = createEngine(settings);
  expect(createTrainer({ engine: plain, samples, epochs: 2 }).run()).toEqual(reports);
  expect(varied.getParameters()).toEqual(plain.getParameters());
});

test('an epoch’s loss is the mean over its samples, as they were before each step', () => {
  const engine = createEngine(settings);
  const losses: number[] = [];
  const [first, second] = createTrainer({
    engine,
    samples,
    epochs: 2,
    onStep: ({ loss }) => losses.push(loss),
  }).run();
  const mean = (part: readonly number[]) =>
    part.reduce((sum, loss, i) => sum + loss * (i < 6 ? 16 : 4), 0) / 100;
  expect(first!.trainLoss).toBeCloseTo(mean(losses.slice(0, 7)), 12);
  expect(second!.trainLoss).toBeCloseTo(mean(losses.slice(7)), 12);
  expect([first!.step, second!.step, first!.test]).toEqual([7, 14, null]);
});

test('patience begins anew with each better epoch, and an equal one is none', () => {
  const accuracies = [0.5, 0.6, 0.6, 0.7, 0.7, 0.6, 0.9];
  const engine = createEngine(settings);
  const scripted = {
    ...engine,
    evaluate: () => ({ ...engine.evaluate(testSamples), accuracy: accuracies.shift()! }),
  };
  const trainer = createTrainer({ engine: scripted, samples, testSamples, epochs: 9, patience: 2 });
  trainer.run();
  expect(trainer).toMatchObject({ finished: 'patience', epoch: 6 });
  trainer.advance(5);
  expect(trainer.step).toBe(6 * 7);
});

test('steps are made as asked for, none for none, and counted in samples', () => {
  const trainer = createTrainer({ engine: createEngine(settings), samples, epochs: 2 });
  trainer.advance(0);
  expect(trainer).toMatchObject({ step: 0, epoch: 0, finished: null });
  trainer.advance(8);
  expect(trainer).toMatchObject({ step: 8, epoch: 1, finished: null });
  expect([0, 1, 6, 7, 8].map(trainer.samplesAfter)).toEqual([0, 16, 96, 100, 116]);
});

test('a run that cannot be is refused', () => {
  const engine = createEngine(settings);
  expect(() => createTrainer({ engine, samples, epochs: 0 })).toThrow('number of epochs');
  expect(() => createTrainer({ engine, samples: xor, epochs: 1 })).toThrow('2 inputs each');
  expect(() => createTrainer({ engine, samples, epochs: 1, patience: 2 })).toThrow('test samples');
});
