import { DivergenceError } from '../compute/divergence.ts';
import { createTrainer } from '../compute/trainer.ts';
import type {
  Engine,
  Evaluation,
  LayerParameters,
  Samples,
  TrainingSettings,
} from '../compute/types.ts';
import { createShifter } from '../datasets/shift.ts';
import { type Checkpoints, createCheckpoints } from './checkpoints.ts';
import { weightsHash } from './hash.ts';
import { createLossCurve } from './loss-curve.ts';
import type { LossPoint, RunSpec } from './protocol.ts';
import { isCheckpoint } from './schedule.ts';
import type { Divergence, Steps } from './steps.ts';

/** A network of an engine on its way: steps, loss curve, evaluations, weights to come back to. */
export interface Run<Spec extends Choice = RunSpec> extends Steps {
  readonly spec: Spec;
  readonly engine: Engine;
  readonly stepsPerEpoch: number;
  readonly checkpoints: Checkpoints;
  /** On all that it is tested on, never a part: halves of a test set differ by almost 3 points. */
  evaluate(): MomentReport | Divergence;
  /** Lets the engine prepare its images and its code, so that the first step is as quick as the next. */
  warmUp(): void;
  /** Points of the loss curve since the last call. */
  takeLosses(): LossPoint[];
}

export interface MomentReport extends Evaluation {
  readonly hash: string;
  /** Steps whose weights were given up to make room. */
  readonly forgotten: readonly number[];
}

/** What decides a run besides its samples; see `RunSpec`. */
interface Choice {
  readonly settings: TrainingSettings;
  readonly shift?: number;
}

export interface RunOptions<Spec extends Choice = Choice> {
  readonly spec: Spec;
  readonly engine: Engine;
  readonly train: Samples;
  readonly test: Samples;
  /** Bytes that weights of earlier moments may take. */
  readonly budget: number;
  /** When it is evaluated; the default is the training demo's. */
  readonly isDue?: (step: number, stepsPerEpoch: number) => boolean;
  /** A test loss this many times what it was before training is no longer learning. */
  readonly explosion?: number;
}

const endless = 1_000_000;

export function createRun<Spec extends Choice>(options: RunOptions<Spec>): Run<Spec> {
  const { spec, engine, train, test, budget } = options;
  const { isDue = isCheckpoint, explosion = 3 } = options;
  const { shift = 0 } = spec;
  const trainer = createTrainer({
    ...{ engine, samples: train, epochs: endless },
    onStep: (report) => losses.add(report),
    ...(shift > 0 && { vary: createShifter(shift, spec.settings.seed) }),
  });
  const { stepsPerEpoch, samplesAfter: imagesAfter } = trainer;
  const losses = createLossCurve(stepsPerEpoch);
  const checkpoints = createCheckpoints(budget);
  let evaluatedAt = -1;
  let firstLoss = Number.NaN;
  let best = { step: 0, loss: Number.POSITIVE_INFINITY, parameters: engine.getParameters() };
  let diverged = false;

  function comeBack(reason: string): Divergence {
    diverged = true;
    engine.setParameters(best.parameters);
    return { reason, lastGood: best.step };
  }

  function remember(evaluation: Evaluation, parameters: LayerParameters[]) {
    if (Number.isNaN(firstLoss)) firstLoss = evaluation.loss;
    if (evaluation.loss < best.loss)
      best = { step: trainer.step, loss: evaluation.loss, parameters };
  }

  return {
    spec,
    engine,
    stepsPerEpoch,
    checkpoints,
    get step() {
      return trainer.step;
    },
    get imagesSeen() {
      return imagesAfter(trainer.step);
    },
    imagesAfter,
    get isEvaluated() {
      return evaluatedAt === trainer.step;
    },
    get evaluationDue() {
      return evaluatedAt !== trainer.step && isDue(trainer.step, stepsPerEpoch);
    },
    get diverged() {
      return diverged;
    },

    advance() {
      const divergence = orDivergence(() => trainer.advance(1));
      return divergence === null ? null : comeBack(divergence.message);
    },

    evaluate() {
      const { step } = trainer;
      const evaluation = engine.evaluate(test);
      if (!Number.isFinite(evaluation.loss) || evaluation.loss > explosion * firstLoss) {
        return comeBack(
          `The loss on the test images rose to ${tell(evaluation.loss)}, from ${tell(firstLoss)} before training: training diverged. Try a smaller learning rate.`,
        );
      }
      evaluatedAt = step;
      const parameters = engine.getParameters();
      remember(evaluation, parameters);
      const forgotten = checkpoints.keep(step, parameters);
      return { ...evaluation, hash: weightsHash(parameters), forgotten };
    },

    warmUp() {
      const parameters = engine.getParameters();
      const first = Uint32Array.of(0);
      // With a shifter of its own: the run's draws are not disturbed.
      const images = shift > 0 ? createShifter(shift, spec.settings.seed)(train, first) : train;
      orDivergence(() => engine.trainBatch(images, first));
      engine.setParameters(parameters);
    },

    takeLosses: losses.take,
  };
}

/** Does some training. @returns what makes it impossible, or null. */
function orDivergence(train: () => unknown): DivergenceError | null {
  try {
    train();
    return null;
  } catch (error) {
    if (error instanceof DivergenceError) return error;
    throw error;
  }
}

function tell(loss: number): string {
  const digits = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  return Number.isFinite(loss) ? loss.toLocaleString('en', digits) : 'infinity';
}
