import { createBatches } from './batches.ts';
import type { Engine, Evaluation, Samples } from './types.ts';
import { positiveInteger, validateFit } from './validate.ts';

export interface StepReport {
  /** Steps made so far, this one included. */
  readonly step: number;
  /** Epoch that the step belongs to, from 1. */
  readonly epoch: number;
  /** Mean loss of the step's mini-batch. */
  readonly loss: number;
}

export interface EpochReport {
  /** Epochs made so far, this one included. */
  readonly epoch: number;
  readonly step: number;
  /** Mean loss over the epoch's samples, each measured just before it was learned from. */
  readonly trainLoss: number;
  /** On all test samples; null without them. */
  readonly test: Evaluation | null;
}

export interface TrainerOptions {
  readonly engine: Engine;
  readonly samples: Samples;
  /** Evaluated after each epoch. */
  readonly testSamples?: Samples;
  readonly epochs: number;
  /**
   * What is learned from in place of the samples at `indices`, in that order: changed copies of them. Asked
   * once for each mini-batch.
   */
  readonly vary?: (samples: Samples, indices: Uint32Array) => Samples;
  /** Stop when the test accuracy has not risen for this many epochs. */
  readonly patience?: number;
  readonly onStep?: (report: StepReport) => void;
  readonly onEpoch?: (report: EpochReport) => void;
  /** An `AbortSignal`, or anything like it; looked at before each step. */
  readonly signal?: { readonly aborted: boolean };
}

export interface Trainer {
  readonly stepsPerEpoch: number;
  readonly step: number;
  readonly epoch: number;
  /** Samples learned from after so many steps, counting each as often as it was seen. */
  samplesAfter(steps: number): number;
  /** Why no step follows, or null while training can go on. */
  readonly finished: 'epochs' | 'patience' | 'aborted' | null;
  readonly reports: readonly EpochReport[];
  /**
   * Makes up to `steps` steps, so that a worker can answer messages in between.
   * @throws DivergenceError, with the engine's parameters as before the failed step.
   */
  advance(steps: number): void;
  /** Makes all steps that are left. */
  run(): readonly EpochReport[];
}

/** Trains in mini-batches: each epoch passes all samples once, in an order drawn from the seed. */
export function createTrainer(options: TrainerOptions): Trainer {
  const { engine, samples, testSamples, epochs, patience, vary } = options;
  const { layers, batchSize, seed } = engine.settings;
  validateFit(samples, layers);
  if (testSamples !== undefined) validateFit(testSamples, layers);
  positiveInteger('The number of epochs', epochs);
  if (patience !== undefined) {
    positiveInteger('The patience', patience);
    if (testSamples === undefined) throw new RangeError('Patience needs test samples to watch.');
  }

  const batches = createBatches(samples.count, batchSize, seed);
  const { stepsPerEpoch } = batches;
  const inTurn = Uint32Array.from({ length: vary === undefined ? 0 : batchSize }, (_, i) => i);
  const reports: EpochReport[] = [];
  let step = 0;
  let lossSum = 0;
  let finished: Trainer['finished'] = null;
  let bestAccuracy = Number.NEGATIVE_INFINITY;
  let bestEpoch = 0;

  function makeStep() {
    if (step % stepsPerEpoch === 0) lossSum = 0;
    const indices = batches.at(step);
    const loss =
      vary === undefined
        ? engine.trainBatch(samples, indices)
        : engine.trainBatch(vary(samples, indices), inTurn.subarray(0, indices.length));
    step += 1;
    lossSum += loss * indices.length;
    options.onStep?.({ step, epoch: Math.ceil(step / stepsPerEpoch), loss });
    if (step % stepsPerEpoch === 0) endEpoch();
  }

  function endEpoch() {
    const epoch = step / stepsPerEpoch;
    const test = testSamples === undefined ? null : engine.evaluate(testSamples);
    const report = { epoch, step, trainLoss: lossSum / samples.count, test };
    reports.push(report);
    if (test !== null && test.accuracy > bestAccuracy) {
      bestAccuracy = test.accuracy;
      bestEpoch = epoch;
    }
    if (epoch === epochs) finished = 'epochs';
    else if (patience !== undefined && epoch - bestEpoch >= patience) finished = 'patience';
    options.onEpoch?.(report);
  }

  function advance(steps: number) {
    for (let i = 0; i < steps && finished === null; i++) {
      if (options.signal?.aborted) finished = 'aborted';
      else makeStep();
    }
  }

  return {
    stepsPerEpoch,
    get step() {
      return step;
    },
    get epoch() {
      return Math.floor(step / stepsPerEpoch);
    },
    get finished() {
      return finished;
    },
    samplesAfter: batches.samplesAfter,
    reports,
    advance,
    run() {
      advance(Number.POSITIVE_INFINITY);
      return reports;
    },
  };
}
