import type { TrainingEvent } from '../../../src/training/client.ts';
import type { LossPoint } from '../../../src/training/protocol.ts';

/** The whole test set, evaluated after `step` mini-batches. */
export interface MomentRecord {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly predictions: Uint8Array;
  readonly hash: string;
  /** Whether the worker still has these weights, so that this moment can be visited. */
  readonly kept: boolean;
}

export interface RunHistory {
  readonly id: string;
  readonly label: string;
  readonly stepsPerEpoch: number;
  readonly step: number;
  /** Seconds of training steps, without pauses and evaluations. */
  readonly seconds: number;
  readonly imagesPerSecond: number;
  readonly losses: readonly LossPoint[];
  readonly moments: readonly MomentRecord[];
}

export function emptyHistory(id: string, label: string, stepsPerEpoch: number): RunHistory {
  return {
    id,
    label,
    stepsPerEpoch,
    step: 0,
    seconds: 0,
    imagesPerSecond: 0,
    losses: [],
    moments: [],
  };
}

/** What an event adds to the history of its run; events of other runs and kinds change nothing. */
export function withEvent(history: RunHistory, event: TrainingEvent): RunHistory {
  switch (event.type) {
    case 'progress': {
      if (event.run !== history.id) return history;
      const { step, seconds, imagesPerSecond, losses } = event;
      return {
        ...history,
        step,
        seconds,
        imagesPerSecond,
        losses: [...history.losses, ...losses],
      };
    }
    case 'evaluated': {
      if (event.run !== history.id) return history;
      const { step, loss, accuracy, predictions, hash } = event;
      const moment = { step, loss, accuracy, predictions, hash, kept: true };
      return { ...history, step, moments: [...history.moments, moment] };
    }
    case 'diverged': {
      if (event.run !== history.id) return history;
      return { ...history, step: event.lastGood };
    }
    default:
      return history;
  }
}

/** The moments at these steps can no longer be visited; their place in the curve stays. */
export function withoutWeights(history: RunHistory, steps: readonly number[]): RunHistory {
  return {
    ...history,
    moments: history.moments.map((moment) =>
      steps.includes(moment.step) ? { ...moment, kept: false } : moment,
    ),
  };
}

export function epochsOf(
  { stepsPerEpoch }: Pick<RunHistory, 'stepsPerEpoch'>,
  step: number,
): number {
  return step / stepsPerEpoch;
}

export function newest(history: RunHistory): MomentRecord | null {
  return history.moments.at(-1) ?? null;
}

export function best({ moments }: Pick<RunHistory, 'moments'>): MomentRecord | null {
  let found: MomentRecord | null = null;
  for (const moment of moments) {
    if (found === null || moment.accuracy > found.accuracy) found = moment;
  }
  return found;
}

/** The moment at `step`, or else the last one before it. */
export function momentAt(history: RunHistory, step: number): MomentRecord | null {
  return history.moments.findLast((moment) => moment.step <= step) ?? null;
}
