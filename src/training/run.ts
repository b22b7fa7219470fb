import { DivergenceError } from '../compute/divergence.ts';
import { createTrainer, type TrainerOptions } from '../compute/trainer.ts';
import type { Engine, Evaluation, Samples, TrainingSettings } from '../compute/types.ts';
import { createShifter } from '../datasets/shift.ts';
import { type Checkpoints, createCheckpoints } from './checkpoints.ts';
import { weightsHash } from './hash.ts';
import { createLossCurve } from './loss-curve.ts';
import type { LossPoint, RunSpec } from './protocol.ts';
import { isCheckpoint } from './schedule.ts';
import type { Divergence, Steps } from './steps.ts';
import { createTestLosses } from './test-losses.ts';

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
  const trainer = createTrainer({
    ...{ engine, samples: train, epochs: endless },
    onStep: (report) => losses.add(report),
    ...varied(spec),
  });
  const { stepsPerEpoch, samplesAfter: imagesAfter } = trainer;
  const losses = createLossCurve(stepsPerEpoch);
  const testLosses = createTestLosses(engine.getParameters(), explosion);
  const checkpoints = createCheckpoints(budget);
  let evaluatedAt = -1;
  let diverged = false;

  function comeBack(reason: string): Divergence {
    const { step, parameters } = testLosses.best;
    diverged = true;
    engine.setParameters(parameters);
    return { reason, lastGood: step };
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
      const parameters = engine.getParameters();
      const problem = testLosses.add(evaluation.loss, step, parameters);
      if (problem !== null) return comeBack(problem);
      evaluatedAt = step;
      const forgotten = checkpoints.keep(step, parameters);
      return { ...evaluation, hash: weightsHash(parameters), forgotten };
    },

    warmUp: () => warmUp(options),
    takeLosses: losses.take,
  };
}

/** How images are changed whenever they are learned from, if they are. Each call begins the draws anew. */
function varied({ shift = 0, settings }: Choice): Pick<TrainerOptions, 'vary'> {
  return shift > 0 ? { vary: createShifter(shift, settings.seed) } : {};
}

/** Learns from one image, and forgets that it did. */
function warmUp({ engine, train, spec }: RunOptions): void {
  const first = Uint32Array.of(0);
  const parameters = engine.getParameters();
  // With a shifter of its own: the run's draws are not disturbed.
  const images = varied(spec).vary?.(train, first) ?? train;
  orDivergence(() => engine.trainBatch(images, first));
  engine.setParameters(parameters);
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
