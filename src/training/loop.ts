import type { Event } from './protocol.ts';
import type { Run } from './run.ts';

export interface LoopOptions {
  readonly post: (event: Event) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** Calls back soon, after waiting messages had their turn. */
  readonly later: (callback: () => void) => void;
}

/** Trains runs side by side in short slices, so that messages are heard in between. */
export interface Loop {
  /** Evaluates each run before its first step. The first is the main one. */
  open(runs: readonly Run[]): void;
  /** Goes on until the main run has done `until` mini-batches and the others have seen as many images. */
  train(until: number): void;
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

export function createLoop({ post, now, later }: LoopOptions): Loop {
  let lanes: Lane[] = [];
  let until = 0;
  let turn = 0;
  let training = false;

  /** On the whole test set, never a part: its halves differ by almost 3 points. */
  function evaluate(lane: Lane) {
    const { run } = lane;
    const { id } = run.spec;
    report(lane);
    const result = run.evaluate();
    if ('reason' in result) {
      post({ type: 'diverged', run: id, step: run.step, ...result });
      return;
    }
    const { loss, accuracy, predictions, hash, forgotten } = result;
    post({ type: 'evaluated', run: id, step: run.step, loss, accuracy, predictions, hash });
    if (forgotten.length > 0 && lane === lanes[0]) post({ type: 'forgot', steps: forgotten });
  }

  function report(lane: Lane) {
    const { run } = lane;
    const images = run.imagesSeen - lane.imagesReported;
    if (images === 0) return;
    post({
      type: 'progress',
      run: run.spec.id,
      step: run.step,
      seconds: lane.trained / 1000,
      imagesPerSecond: lane.sinceReport > 0 ? (images / lane.sinceReport) * 1000 : 0,
      losses: run.takeLosses(),
    });
    lane.imagesReported = run.imagesSeen;
    lane.sinceReport = 0;
    lane.reportedAt = now();
  }

  /** The one that has seen the fewest images, among those that have not reached the goal. */
  function nextLane(): Lane | null {
    const main = lanes[0]?.run;
    if (main === undefined || main.diverged) return null;
    const goal = main.imagesAfter(until);
    let next: Lane | null = null;
    for (const lane of lanes) {
      const { diverged, imagesSeen } = lane.run;
      if (diverged || imagesSeen >= goal) continue;
      if (next === null || imagesSeen < next.run.imagesSeen) next = lane;
    }
    return next;
  }

  /** Mini-batches of one run until the time is up, its round is over or an evaluation is due. */
  function advance(lane: Lane, end: number) {
    const { run } = lane;
    const start = now();
    const pace = Math.min(run.imagesSeen + roundOfImages, lanes[0]!.run.imagesAfter(until));
    let time = start;
    let nextLook = run.imagesSeen + imagesPerLook;
    do {
      const step = run.step + 1;
      const divergence = run.advance();
      if (divergence !== null) {
        post({ type: 'diverged', run: run.spec.id, step, ...divergence });
        return;
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
    const end = now() + slice;
    try {
      do {
        const lane = nextLane();
        if (lane === null) return stop(lanes[0]?.run.diverged ? 'diverged' : 'reached');
        advance(lane, end);
      } while (now() < end);
      later(() => work(mine));
    } catch (error) {
      training = false;
      post({ type: 'failed', command: 'train', reason: messageOf(error) });
    }
  }

  function stop(reason: 'reached' | 'paused' | 'diverged') {
    if (!training) return;
    training = false;
    for (const lane of lanes) {
      if (!lane.run.diverged && !lane.run.isEvaluated) evaluate(lane);
    }
    post({ type: 'stopped', step: lanes[0]?.run.step ?? 0, reason });
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
      lanes.forEach(evaluate);
    },

    train(goal) {
      if (lanes.length === 0) throw new RangeError('No run is open yet.');
      until = goal;
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

interface Lane {
  readonly run: Run;
  /** Milliseconds of training steps since step 0. */
  trained: number;
  /** Milliseconds of training steps since the last report. */
  sinceReport: number;
  reportedAt: number;
  imagesReported: number;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
