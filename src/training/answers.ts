import { createEngine } from '../compute/engine.ts';
import type { Engine, LayerParameters, Samples, TrainingSettings } from '../compute/types.ts';
import type { Dataset, DatasetName } from '../datasets/index.ts';
import { limitFor } from '../datasets/nearest/limits.ts';
import { createNeighbours, type Neighbours } from '../datasets/nearest/nearest.ts';
import { weightsHash } from './hash.ts';
import type { Answer, Ask, Moment, Questions, SpoiltTest } from './protocol.ts';
import type { Run } from './run.ts';
import { createTestSets } from './test-sets.ts';

const pixelCount = 784;

export interface AnswersOptions {
  readonly mainRun: () => Run | null;
  readonly data: () => Dataset | null;
}

export interface Answers {
  /** @throws RangeError in a sentence if the question cannot be answered now. */
  answer(ask: Ask): Answer;
  lend(settings: TrainingSettings, parameters: readonly LayerParameters[]): void;
  /** Forgets what was made for a run that is gone. */
  reset(): void;
}

/** Answers questions about the weights of any moment, without touching the run that trains. */
export function createAnswers({ mainRun, data }: AnswersOptions): Answers {
  let lent: Engine | null = null;
  let earlier: { engine: Engine; run: Run; step: number } | null = null;
  let neighbours: { neighbours: Neighbours; of: DatasetName } | null = null;
  const testSets = createTestSets(
    () => data()?.test ?? refuse('The test images are not loaded yet.'),
  );

  function engineAt(moment: Moment): Engine {
    if (moment.kind === 'lent') return lent ?? refuse('No finished network was lent yet.');
    const run = mainRun() ?? refuse('No run is open yet.');
    if (moment.kind === 'now') return run.engine;
    const parameters =
      run.checkpoints.at(moment.step) ??
      refuse(`The weights after ${moment.step} mini-batches were not kept.`);
    if (earlier?.run !== run) {
      earlier = { engine: createEngine(run.spec.settings), run, step: -1 };
    }
    if (earlier.step !== moment.step) earlier.engine.setParameters(parameters);
    earlier.step = moment.step;
    return earlier.engine;
  }

  /** Made anew for another dataset, or when more images have come. */
  function neighboursOf(name: DatasetName, train: Samples, count: number): Neighbours {
    if (neighbours?.of !== name || neighbours.neighbours.count !== count) {
      neighbours = { neighbours: createNeighbours(train, count), of: name };
    }
    return neighbours.neighbours;
  }

  function spoilt(moment: Moment, samples: Samples, show: number): SpoiltTest {
    const { accuracy, predictions } = engineAt(moment).evaluate(samples);
    const pixels = Uint8Array.from(samples.inputs.subarray(0, show * pixelCount));
    return { accuracy, predictions, pixels };
  }

  const answers: {
    [Name in keyof Questions]: (ask: Questions[Name]['ask']) => Questions[Name]['answer'];
  } = {
    predict: ({ moment, pixels }) => ({
      outputs: engineAt(moment).predict(asSamples(pixels)),
    }),

    nearest({ pixels }) {
      const { train, source } = data() ?? refuse('The training images are not loaded yet.');
      const limit = limitFor(source.name, train.count);
      if (limit === null) return { nearest: null };
      const { count } = limit;
      const { index, distance } = neighboursOf(source.name, train, count).nearest(pixels);
      const image = train.inputs.subarray(index * pixelCount, (index + 1) * pixelCount);
      const label = train.labels[index]!;
      const nearest = { pixels: Uint8Array.from(image), label, distance: distance / limit.limit };
      return { nearest: { ...nearest, count } };
    },

    firstLayer: ({ moment }) => ({ weights: engineAt(moment).getParameters()[0]!.weights }),

    parameters({ moment }) {
      const parameters = engineAt(moment).getParameters();
      return { parameters, hash: weightsHash(parameters) };
    },

    testImages({ indices }) {
      const { inputs, count } = testSets.whole();
      const pixels = new Uint8Array(indices.length * pixelCount);
      indices.forEach((index, i) => {
        if (index < 0 || index >= count) refuse(`There is no test image ${index}.`);
        pixels.set(inputs.subarray(index * pixelCount, (index + 1) * pixelCount), i * pixelCount);
      });
      return { pixels };
    },

    shifted: ({ moment, farthest, show }) => spoilt(moment, testSets.shifted(farthest), show),

    distort: ({ moment, distortion, show }) => spoilt(moment, testSets.distorted(distortion), show),
  };

  return {
    answer(ask) {
      // One question's name is the key of its answer; TypeScript cannot follow that through a union.
      const reply = answers[ask.name] as (ask: Ask) => object;
      return { name: ask.name, ...reply(ask) } as Answer;
    },

    lend(settings, parameters) {
      const engine = createEngine(settings);
      engine.setParameters(parameters);
      lent = engine;
    },

    reset() {
      earlier = null;
    },
  };
}

function asSamples(inputs: Uint8Array): Samples {
  const count = inputs.length / pixelCount;
  return { count, inputSize: pixelCount, classCount: 10, inputs, labels: new Uint8Array(count) };
}

function refuse(reason: string): never {
  throw new RangeError(reason);
}
