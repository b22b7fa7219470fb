import type { Place } from './place.ts';
import type { Divergence, Steps } from './steps.ts';

export interface LaneOptions<Run extends Steps> extends Pick<Place<never>, 'now'> {
  /** Measures a run as it stands, and tells that. @returns why it cannot go on, or null. */
  readonly evaluate: (run: Run) => Divergence | null;
  readonly progress: (run: Run, pace: Pace) => void;
  /** It blew up at `step`. */
  readonly diverged: (run: Run, step: number, divergence: Divergence) => void;
}

export interface Pace {
  /** Time spent on training steps since step 0, without pauses and evaluations. */
  readonly seconds: number;
  /** Images per second since the last report. */
  readonly imagesPerSecond: number;
}

/** A run in the loop, and what it takes. */
export interface Lane<Run extends Steps> {
  readonly run: Run;
  /** Measures it as it stands, and tells that. */
  evaluate(): void;
  /** Mini-batches until `end`, until it has seen `pace` images or is due to be evaluated; at least one. */
  advance(end: number, pace: number): void;
}

/** Images between two looks at the clock. */
const imagesPerLook = 256;
/** Time between two reports of progress, in milliseconds. */
const reportInterval = 40;

export function createLane<Run extends Steps>(run: Run, options: LaneOptions<Run>): Lane<Run> {
  const { now } = options;
  /** Milliseconds of training steps since step 0, and since the last report. */
  let trained = 0;
  let sinceReport = 0;
  let reportedAt = 0;
  let imagesReported = 0;

  function evaluate() {
    report();
    const divergence = options.evaluate(run);
    if (divergence !== null) options.diverged(run, run.step, divergence);
  }

  function report() {
    const images = run.imagesSeen - imagesReported;
    if (images === 0) return;
    options.progress(run, {
      seconds: trained / 1000,
      imagesPerSecond: sinceReport > 0 ? (images / sinceReport) * 1000 : 0,
    });
    imagesReported = run.imagesSeen;
    sinceReport = 0;
    reportedAt = now();
  }

  return {
    run,
    evaluate,

    advance(end, pace) {
      const start = now();
      let time = start;
      let nextLook = run.imagesSeen + imagesPerLook;
      do {
        const step = run.step + 1;
        const divergence = run.advance();
        if (divergence !== null) return options.diverged(run, step, divergence);
        if (run.imagesSeen >= nextLook) {
          time = now();
          nextLook = run.imagesSeen + imagesPerLook;
        }
      } while (time < end && !run.evaluationDue && run.imagesSeen < pace);
      time = now();
      trained += time - start;
      sinceReport += time - start;
      if (run.evaluationDue) evaluate();
      else if (time - reportedAt > reportInterval) report();
    },
  };
}
