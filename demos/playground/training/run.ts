import { createBatches } from '../../../src/compute/batches.ts';
import type { Model } from '../../../src/compute/model.ts';
import type { Divergence, Steps } from '../../../src/training/steps.ts';
import { createCurve } from './curve.ts';
import { createLearner, type Failure } from './learner.ts';
import { createPlanarModel } from './network.ts';
import type { LossCurve, RunSpec, Score } from './protocol.ts';
import { scorer } from './score.ts';

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
  const model = createPlanarModel(settings);
  const learner = createLearner(model, settings);
  const batches = createBatches(train?.count ?? 0, settings.batchSize, settings.seed);
  const curve = createCurve();
  const scoreTrain = scorer(model, train);
  const scoreTest = scorer(model, test);
  let step = 0;
  let obstacle = train === null ? 'There is no point to learn from yet.' : null;
  curve.add(step, scoreTrain(), scoreTest());

  function diverge({ what, lost }: Failure): Divergence {
    step = Math.max(0, step - lost);
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
      const failure = learner.learn(train, batches.at(step));
      if (failure !== null) return diverge(failure);
      step += 1;
      if (curve.isDue(step)) curve.add(step, scoreTrain(), scoreTest());
      return null;
    },
  };
}
