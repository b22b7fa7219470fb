import { createBatches } from '../../../src/compute/batches.ts';
import type { Model } from '../../../src/compute/model.ts';
import { optimizers } from '../../../src/compute/optimizers/index.ts';
import { addPenalty } from '../../../src/compute/optimizers/penalty.ts';
import type { Samples } from '../../../src/compute/types.ts';
import type { Divergence, Steps } from '../../../src/training/steps.ts';
import { createCurve } from './curve.ts';
import { createPlanarModel } from './network.ts';
import type { LossCurve, RunSpec, Score } from './protocol.ts';

/** One network on its way, one mini-batch after the other: a function of its `spec` and the step. */
export interface Run extends Steps {
  readonly spec: RunSpec;
  readonly model: Model;
  /** Passes through the training points, also in part. */
  readonly epoch: number;
  /** Why training cannot go on, in words; null while it can. */
  readonly obstacle: string | null;
  readonly train: Score | null;
  readonly test: Score | null;
  readonly curve: LossCurve;
}

export function createRun(spec: RunSpec): Run {
  const { settings, train, test } = spec;
  const { optimizer, learningRate, batchSize, l1, l2 } = settings;
  const model = createPlanarModel(settings);
  const updates = model.parameters.map(({ values }) =>
    optimizers[optimizer](learningRate, values.length),
  );
  /** The parameters as they were before the last update. */
  const kept = model.parameters.map(({ values }) => Float32Array.from(values));
  const batches = createBatches(train?.count ?? 0, batchSize, settings.seed);
  const loader = createLoader(batchSize);
  const curve = createCurve();
  let step = 0;
  let obstacle = train === null ? 'There is no point to learn from yet.' : null;

  const scoreTrain = scorer(model, train);
  const scoreTest = scorer(model, test);
  curve.add(step, scoreTrain(), scoreTest());

  /** Takes the last update back: its weights are of no use. */
  function diverge(what: string): Divergence {
    for (const [i, { values }] of model.parameters.entries()) values.set(kept[i]!);
    curve.dropAfter(step);
    obstacle = `Training diverged at step ${step + 1}: ${what}. The picture shows step ${step}, the last good one. Try a smaller learning rate.`;
    return { reason: obstacle, lastGood: step };
  }

  return {
    spec,
    model,
    get step() {
      return step;
    },
    get epoch() {
      return step / batches.stepsPerEpoch;
    },
    get obstacle() {
      return obstacle;
    },
    get imagesSeen() {
      return batches.samplesAfter(step);
    },
    imagesAfter: batches.samplesAfter,
    // A picture is soon drawn: whoever trains asks for one, and gets it, wherever the run stands.
    evaluationDue: false,
    isEvaluated: false,
    get diverged() {
      return obstacle !== null && train !== null;
    },
    get train() {
      return scoreTrain();
    },
    get test() {
      return scoreTest();
    },
    get curve() {
      return curve.points();
    },

    advance() {
      if (train === null || obstacle !== null) return null;
      const { inputs, targets, load } = loader;
      const loss = model.gradients(inputs, targets, load(train, batches.at(step)));
      if (!Number.isFinite(loss)) {
        step = Math.max(0, step - 1);
        return diverge('the loss is no longer a finite number');
      }
      for (const [i, { values, gradient, penalized }] of model.parameters.entries()) {
        kept[i]!.set(values);
        if (penalized) addPenalty(values, gradient, l1, l2);
        updates[i]!(values, gradient);
      }
      if (!model.parameters.every(({ values }) => values.every(Number.isFinite))) {
        return diverge('a weight is no longer a finite number');
      }
      step += 1;
      if (curve.isDue(step)) curve.add(step, scoreTrain(), scoreTest());
      return null;
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

/** Says how well the model does on these points. */
function scorer(model: Model, samples: Samples | null): () => Score | null {
  if (samples === null) return () => null;
  const { count } = samples;
  const inputs = Float32Array.from(samples.inputs);
  const targets = Float32Array.from(samples.labels);
  return () => {
    const logits = model.forward(inputs, count);
    const loss = model.totalLoss(logits, targets, count) / count;
    let right = 0;
    for (let i = 0; i < count; i++) if (logits[i]! > 0 === (targets[i] === 1)) right += 1;
    return { loss, accuracy: right / count };
  };
}
