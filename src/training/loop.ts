import { messageOf, type Place } from './place.ts';
import type { Divergence, Steps } from './steps.ts';

export interface LoopOptions<Run extends Steps> extends Omit<Place<never>, 'post'> {
  /** Measures a run as it stands, and tells that. @returns why it cannot go on, or null. */
  readonly evaluate: (run: Run) => Divergence | null;
  readonly progress: (run: Run, pace: Pace) => void;
  /** It blew up at `step`. */
  readonly diverged: (run: Run, step: number, divergence: Divergence) => void;
  /** All stand still; `step` is that of the main run. */
  readonly stopped: (step: number, reason: StopReason) => void;
  /** @param reason a sentence */
  readonly failed: (reason: string) => void;
}

export interface Pace {
  /** Time spent on training steps since step 0, without pauses and evaluations. */
  readonly seconds: number;
  /** Images per second since the last report. */
  readonly imagesPerSecond: number;
}

/** The goal or the end of the time given was reached, it was paused, or the main run diverged. */
export type StopReason = 'reached' | 'paused' | 'diverged';

/** Trains runs side by side in short slices, so that messages are heard in between. */
export interface Loop<Run extends Steps> {
  /** Evaluates each run that is due before its first step. The first is the main one. */
  open(runs: readonly Run[]): void;
  /**
   * Goes on until the main run has done `until` mini-batches and the others have seen as many images.
   * @param milliseconds after which it stops wherever it is, but not before the first mini-batch
   */
  train(until: number, milliseconds?: number): void;
  pause(): void;
  close(): void;
}

/** Time between two looks at the messages, in milliseconds: each look costs about one. */
const slice = 30;
/** Images between two looks at the clock. */
const imagesPerLook = 256;
/** Time between two reports of progress, in milliseconds. */
const reportInterval = 40;
/** Images that one run trains before the next has its turn. */
const roundOfImages = 1024;

export function createLoop<Run extends Steps>(options: LoopOptions<Run>): Loop<Run> {
  const { now, later } = options;
  let lanes: Lane<Run>[] = [];
  let until = 0;
  /** When it is to stop at the latest. */
  let latest = Number.POSITIVE_INFINITY;
  let turn = 0;
  let training = false;

  function evaluate(lane: Lane<Run>) {
    report(lane);
    const divergence = options.evaluate(lane.run);
    if (divergence !== null) options.diverged(lane.run, lane.run.step, divergence);
  }

  function report(lane: Lane<Run>) {
    const { run } = lane;
    const images = run.imagesSeen - lane.imagesReported;
    if (images === 0) return;
    options.progress(run, {
      seconds: lane.trained / 1000,
      imagesPerSecond: lane.sinceReport > 0 ? (images / lane.sinceReport) * 1000 : 0,
    });
    lane.imagesReported = run.imagesSeen;
    lane.sinceReport = 0;
    lane.reportedAt = now();
  }

  /** The one that has seen the fewest images, among those that have not reached the goal. */
  function nextLane(): Lane<Run> | null {
    const main = lanes[0]?.run;
    if (main === undefined || main.diverged) return null;
    const goal = main.imagesAfter(until);
    let next: Lane<Run> | null = null;
    for (const lane of lanes) {
      const { diverged, imagesSeen } = lane.run;
      if (diverged || imagesSeen >= goal) continue;
      if (next === null || imagesSeen < next.run.imagesSeen) next = lane;
    }
    return next;
  }

  /** Mini-batches of one run until the time is up, its round is over or an evaluation is due. */
  function advance(lane: Lane<Run>, end: number) {
    const { run } = lane;
    const start = now();
    const pace = Math.min(run.imagesSeen + roundOfImages, lanes[0]!.run.imagesAfter(until));
    let time = start;
    let nextLook = run.imagesSeen + imagesPerLook;
    do {
      const step = run.step + 1;
      const divergence = run.advance();
      if (divergence !== null) {
        return options.diverged(run, step, divergence);
      }
      if (run.imagesSeen >= nextLook) {
        time = now();
        nextLook = run.imagesSeen + imagesPerLook;
      }
    } while (time < end && !run.evaluationDue && run.imagesSeen < pace);
    time = now();
    lane.trained += time - start;
    lane.sinceReport += time - start;
    if (run.evaluationDue) evaluate(lane);
    else if (time - lane.reportedAt > reportInterval) report(lane);
  }

  function work(mine: number) {
    if (!training || mine !== turn) return;
    const end = Math.min(now() + slice, latest);
    try {
      do {
        const lane = nextLane();
        if (lane === null) return stop('reached');
        advance(lane, end);
      } while (now() < end);
      if (now() >= latest) return stop('reached');
      later(() => work(mine));
    } catch (error) {
      training = false;
      options.failed(messageOf(error));
    }
  }

  function stop(reason: StopReason) {
    if (!training) return;
    training = false;
    for (const lane of lanes) {
      if (!lane.run.diverged && !lane.run.isEvaluated) evaluate(lane);
    }
    const main = lanes[0]?.run;
    options.stopped(main?.step ?? 0, main?.diverged ? 'diverged' : reason);
  }

  return {
    open(runs) {
      training = false;
      lanes = runs.map((run) => ({
        run,
        trained: 0,
        sinceReport: 0,
        reportedAt: 0,
        imagesReported: 0,
      }));
      for (const lane of lanes) if (lane.run.evaluationDue) evaluate(lane);
    },

    train(goal, milliseconds = Number.POSITIVE_INFINITY) {
      if (lanes.length === 0) throw new RangeError('No run is open yet.');
      until = goal;
      latest = now() + milliseconds;
      if (training) return;
      training = true;
      turn += 1;
      const mine = turn;
      later(() => work(mine));
    },

    pause: () => stop('paused'),

    close() {
      training = false;
      for (const { run } of lanes) run.dispose();
      lanes = [];
    },
  };
}

interface Lane<Run extends Steps> {
  readonly run: Run;
  /** Milliseconds of training steps since step 0. */
  trained: number;
  /** Milliseconds of training steps since the last report. */
  sinceReport: number;
  reportedAt: number;
  imagesReported: number;
}
