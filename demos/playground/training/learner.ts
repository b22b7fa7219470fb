import type { Model } from '../../../src/compute/model.ts';
import { optimizers } from '../../../src/compute/optimizers/index.ts';
import { addPenalty } from '../../../src/compute/optimizers/penalty.ts';
import type { Samples, TrainingSettings } from '../../../src/compute/types.ts';

export interface Learner {
  /** Updates the model once. @returns why it cannot go on, or null; the model then has its last good weights. */
  learn(points: Samples, indices: Uint32Array): Failure | null;
}

export interface Failure {
  /** A clause. */
  readonly what: string;
  /** Updates before this one that were of no use either, and are taken back. */
  readonly lost: number;
}

/** Lets a model learn from one mini-batch after the other. */
export function createLearner(model: Model, settings: TrainingSettings): Learner {
  const { parameters } = model;
  const { optimizer, learningRate, batchSize, l1, l2 } = settings;
  const updates = parameters.map(({ values }) =>
    optimizers[optimizer](learningRate, values.length),
  );
  /** The parameters as they were before the last update. */
  const kept = parameters.map(({ values }) => Float32Array.from(values));
  const { inputs, targets, load } = createLoader(batchSize);

  function takeBack(what: string, lost: number): Failure {
    for (const [i, { values }] of parameters.entries()) values.set(kept[i]!);
    return { what, lost };
  }

  return {
    learn(points, indices) {
      const loss = model.gradients(inputs, targets, load(points, indices));
      if (!Number.isFinite(loss)) return takeBack('the loss is no longer a finite number', 1);
      for (const [i, { values, gradient, penalized }] of parameters.entries()) {
        kept[i]!.set(values);
        if (penalized) addPenalty(values, gradient, l1, l2);
        updates[i]!(values, gradient);
      }
      const isUsable = parameters.every(({ values }) => values.every(Number.isFinite));
      return isUsable ? null : takeBack('a weight is no longer a finite number', 0);
    },
  };
}

/** Holds one mini-batch: x and y of each point, and the class that it is to have. */
function createLoader(batchSize: number) {
  const inputs = new Float32Array(2 * batchSize);
  const targets = new Float32Array(batchSize);
  return {
    inputs,
    targets,
    /** @returns how many points it holds now. */
    load(samples: Samples, indices: Uint32Array): number {
      for (const [row, index] of indices.entries()) {
        inputs[2 * row] = samples.inputs[2 * index]!;
        inputs[2 * row + 1] = samples.inputs[2 * index + 1]!;
        targets[row] = samples.labels[index]!;
      }
      return indices.length;
    },
  };
}
