import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/compute/engine.ts';
import type { Samples } from '../../src/compute/types.ts';
import { noDistortion } from '../../src/datasets/distort.ts';
import { type Dataset, datasets } from '../../src/datasets/index.ts';
import { limitFor } from '../../src/datasets/nearest/limits.ts';
import { createNeighbours } from '../../src/datasets/nearest/nearest.ts';
import { createAnswers } from '../../src/training/answers.ts';
import { weightsHash } from '../../src/training/hash.ts';
import type { Ask, QuestionName, Questions } from '../../src/training/protocol.ts';
import { createRun, type Run } from '../../src/training/run.ts';
import { sameBytes } from '../support/same-bytes.ts';
import { barImages, loaded, settings } from './support.ts';

const { train, test } = loaded;
const now = { kind: 'now' } as const;
const lent = { kind: 'lent' } as const;
const atStep = (step: number) => ({ kind: 'step', step }) as const;

const part = (samples: Samples, from: number, to: number): Samples => ({
  ...samples,
  count: to - from,
  inputs: samples.inputs.subarray(from * 784, to * 784),
  labels: samples.labels.subarray(from, to),
});
const pixelsOf = ({ inputs }: Samples) => Uint8Array.from(inputs);

function runOf(seed: number): Run {
  const spec = { id: 'main', settings: { ...settings, seed }, images: train.count };
  return createRun({ spec, engine: createEngine(spec.settings), train, test, budget: 1e9 });
}

/** Answers about a run and data that a test exchanges. */
function setUp(run: Run | null = runOf(1), data: Dataset | null = loaded) {
  const world = { run, data };
  const answers = createAnswers({ mainRun: () => world.run, data: () => world.data });
  return {
    ...{ world, answers },
    ask<Name extends QuestionName>(name: Name, ask: Questions[Name]['ask']) {
      const { name: of, ...answer } = answers.answer({ name, ...ask } as Ask);
      expect(of).toBe(name);
      return answer as Questions[Name]['answer'];
    },
  };
}

describe('answers', () => {
  it('are refused in a sentence as long as there is nothing to answer about', () => {
    const { answers } = setUp(null, null);
    const pixels = new Uint8Array(784);
    const refused: [Ask, string][] = [
      [{ name: 'predict', moment: now, pixels }, 'No run is open yet.'],
      [{ name: 'firstLayer', moment: atStep(0) }, 'No run is open yet.'],
      [{ name: 'parameters', moment: lent }, 'No finished network was lent yet.'],
      [{ name: 'nearest', pixels }, 'The training images are not loaded yet.'],
      [{ name: 'testImages', indices: [0] }, 'The test images are not loaded yet.'],
    ];
    for (const [ask, reason] of refused) {
      expect(() => answers.answer(ask)).toThrow(new RangeError(reason));
    }
  });

  it('have outputs for each of the images given, whatever their number', () => {
    const { ask, world } = setUp();
    for (const count of [1, 3]) {
      const pixels = pixelsOf(part(test, 0, count));
      const { outputs } = ask('predict', { moment: now, pixels });
      expect(sameBytes(outputs, world.run!.engine.predict(test, 0, count))).toBe(true);
    }
  });

  it('have the weights of the network that was lent last', () => {
    const { answers, ask } = setUp(null);
    for (const seed of [5, 6]) {
      const parameters = createEngine({ ...settings, seed }).getParameters();
      answers.lend(settings, parameters);
      const answer = ask('parameters', { moment: lent });
      expect(answer.hash).toBe(weightsHash(parameters));
      expect(weightsHash(answer.parameters)).toBe(answer.hash);
      const { weights } = ask('firstLayer', { moment: lent });
      expect(sameBytes(weights, parameters[0]!.weights)).toBe(true);
    }
  });

  it('have the weights of a moment that was kept, whatever was asked for before', () => {
    const { answers, ask, world } = setUp();
    const [one, other] = [world.run!, runOf(2)];
    for (const run of [one, other]) {
      run.advance();
      run.evaluate();
      for (let i = 0; i < 2; i++) run.advance();
      run.evaluate();
    }
    for (const run of [one, other, one]) {
      world.run = run;
      for (const step of [1, 3, 3, 1]) {
        const kept = weightsHash(run.checkpoints.at(step)!);
        expect(ask('parameters', { moment: atStep(step) }).hash).toBe(kept);
      }
    }
    answers.reset();
    expect(ask('parameters', { moment: atStep(3) }).hash).toBe(weightsHash(one.checkpoints.at(3)!));
    expect(() => ask('firstLayer', { moment: atStep(2) })).toThrow(
      new RangeError('The weights after 2 mini-batches were not kept.'),
    );
  });

  it('have the test images asked for, in that order, and no others', () => {
    const { ask } = setUp();
    const { pixels } = ask('testImages', { indices: [7, 99, 0] });
    const images = [7, 99, 0].map((i) => pixelsOf(part(test, i, i + 1)));
    expect(sameBytes(pixels, Uint8Array.from(Buffer.concat(images)))).toBe(true);
    for (const index of [-1, 100]) {
      expect(() => ask('testImages', { indices: [0, index] })).toThrow(
        new RangeError(`There is no test image ${index}.`),
      );
    }
  });

  it('show as many of the distorted images as were asked for', () => {
    const { ask } = setUp();
    for (const show of [0, 4]) {
      const { pixels } = ask('distort', { moment: now, distortion: noDistortion, show });
      expect(sameBytes(pixels, pixelsOf(part(test, 0, show)))).toBe(true);
    }
  });
});

describe('the nearest training image', () => {
  const images = barImages(2100, 1);
  const first: Dataset = { ...loaded, train: part(images, 0, 2000) };
  const others: Dataset = {
    ...{ train: part(images, 100, 2100), test },
    source: { ...datasets.mnist, name: 'mnist', origin: 'a test' },
  };
  const place = 1500;
  const nearest = part(images, place, place + 1);
  const pixels = pixelsOf(nearest).map((grey) => grey ^ 3);

  it('of the dataset that is loaded comes with its label, and its distance in limits', () => {
    const { ask, world } = setUp(null, first);
    const { distance } = createNeighbours(nearest, 1).nearest(pixels);
    for (const data of [first, first, others]) {
      world.data = data;
      const { limit } = limitFor(data.source.name, 2000)!;
      expect(ask('nearest', { pixels }).nearest).toEqual({
        ...{ pixels: pixelsOf(nearest), label: nearest.labels[0] },
        ...{ distance: distance / limit, count: 2000 },
      });
    }
  });

  it('is not known where no limit was measured', () => {
    const { ask } = setUp(null, { ...loaded, train: part(images, 0, 1999) });
    expect(ask('nearest', { pixels })).toEqual({ nearest: null });
  });
});
