import type { LayerParameters, Samples, TrainingSettings } from '../compute/types.ts';
import type { Dataset } from '../datasets/index.ts';
import { createEngines } from './engines.ts';
import { weightsHash } from './hash.ts';
import { createFindNearest } from './nearest-image.ts';
import type { Answer, Ask, Moment, Questions, SpoiltTest } from './protocol.ts';
import { refuse } from './refuse.ts';
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
  const engines = createEngines(mainRun);
  const findNearest = createFindNearest();
  const testSets = createTestSets(
    () => data()?.test ?? refuse('The test images are not loaded yet.'),
  );

  function spoilt(moment: Moment, samples: Samples, show: number): SpoiltTest {
    const { accuracy, predictions } = engines.at(moment).evaluate(samples);
    const pixels = Uint8Array.from(samples.inputs.subarray(0, show * pixelCount));
    return { accuracy, predictions, pixels };
  }

  const answers: {
    [Name in keyof Questions]: (ask: Questions[Name]['ask']) => Questions[Name]['answer'];
  } = {
    predict: ({ moment, pixels }) => ({
      outputs: engines.at(moment).predict(asSamples(pixels)),
    }),

    nearest({ pixels }) {
      const loaded = data() ?? refuse('The training images are not loaded yet.');
      return { nearest: findNearest(loaded, pixels) };
    },

    firstLayer: ({ moment }) => ({ weights: engines.at(moment).getParameters()[0]!.weights }),

    parameters({ moment }) {
      const parameters = engines.at(moment).getParameters();
      return { parameters, hash: weightsHash(parameters) };
    },

    testImages: ({ indices }) => ({ pixels: imagesAt(testSets.whole(), indices) }),

    shifted: ({ moment, farthest, show }) => spoilt(moment, testSets.shifted(farthest), show),

    distort: ({ moment, distortion, show }) => spoilt(moment, testSets.distorted(distortion), show),
  };

  return {
    answer(ask) {
      // One question's name is the key of its answer; TypeScript cannot follow that through a union.
      const reply = answers[ask.name] as (ask: Ask) => object;
      return { name: ask.name, ...reply(ask) } as Answer;
    },

    lend: engines.lend,
    reset: engines.reset,
  };
}

/** Copies of test images, one after the other. */
function imagesAt({ inputs, count }: Samples, indices: readonly number[]): Uint8Array {
  const pixels = new Uint8Array(indices.length * pixelCount);
  indices.forEach((index, i) => {
    if (index < 0 || index >= count) refuse(`There is no test image ${index}.`);
    pixels.set(inputs.subarray(index * pixelCount, (index + 1) * pixelCount), i * pixelCount);
  });
  return pixels;
}

function asSamples(inputs: Uint8Array): Samples {
  const count = inputs.length / pixelCount;
  return { count, inputSize: pixelCount, classCount: 10, inputs, labels: new Uint8Array(count) };
}
