import { messageOf } from '../error-message.ts';
import { createLane, type Lane, type LaneOptions } from './lane.ts';
import type { Place } from './place.ts';
import type { Steps } from './steps.ts';

export interface LoopOptions<Run extends Steps>
  extends LaneOptions<Run>,
    Omit<Place<never>, 'post'> {
  /** All stand still; `step` is that of the main run. */
  readonly stopped: (step: number, reason: StopReason) => void;
  /** @param reason a sentence */
  readonly failed: (reason: string) => void;
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

  function work(mine: number) {
    if (!training || mine !== turn) return;
    const end = Math.min(now() + slice, latest);
    try {
      do {
        const lane = nextLane();
        if (lane === null) return stop('reached');
        const { imagesSeen } = lane.run;
        const goal = lanes[0]!.run.imagesAfter(until);
        lane.advance(end, Math.min(imagesSeen + roundOfImages, goal));
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
      if (!lane.run.diverged && !lane.run.isEvaluated) lane.evaluate();
    }
    const main = lanes[0]?.run;
    options.stopped(main?.step ?? 0, main?.diverged ? 'diverged' : reason);
  }

  return {
    open(runs) {
      training = false;
      lanes = runs.map((run) => createLane(run, options));
      for (const lane of lanes) if (lane.run.evaluationDue) lane.evaluate();
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
      lanes = [];
    },
  };
}
