import type { TrainingEvent } from '../../../src/training/client.ts';
import {
  emptyHistory,
  newest,
  type RunHistory,
  withEvent,
  withoutWeights,
} from '../logic/history.ts';
import type { PlannedRun } from '../logic/runs.ts';

/** The histories of the runs, the main one first in each list. */
export interface Records {
  /** As the worker has them. */
  readonly live: readonly RunHistory[];
  /**
   * As they are known already (kept by the deck, or from before the worker was lost): shown until the worker
   * has come as far.
   */
  readonly picture: readonly RunHistory[] | null;
  /** The main run before its settings were changed, to compare with. */
  readonly ghost: RunHistory | null;
  /** The step looked back at; null looks at the newest. */
  readonly visited: number | null;
}

export const noRecords: Records = { live: [], picture: null, ghost: null, visited: null };

export const shownRuns = ({ picture, live }: Records): readonly RunHistory[] => picture ?? live;

export function begun(
  records: Records,
  planned: readonly PlannedRun[],
  picture: readonly RunHistory[] | null,
): Records {
  const [before] = shownRuns(records);
  const live = planned.map(({ spec, label }) => emptyHistory(spec.id, label, 1));
  const isOther = before !== undefined && before.label !== live[0]?.label;
  const ghost = isOther && before.moments.length > 1 ? before : records.ghost;
  return { live, picture, ghost, visited: null };
}

/** Shows what the worker has. */
export const revealed = (records: Records): Records => ({ ...records, picture: null });

export function recorded(records: Records, event: TrainingEvent): Records {
  const live = records.live.map((run, place) => runAfter(run, place, event));
  const next = { ...records, live };
  return hasComeAsFar(live[0], records.picture?.[0]) ? revealed(next) : next;
}

function runAfter(run: RunHistory, place: number, event: TrainingEvent): RunHistory {
  if (event.type === 'opened') {
    return { ...run, stepsPerEpoch: event.stepsPerEpoch[place] ?? run.stepsPerEpoch };
  }
  if (event.type === 'forgot') return place === 0 ? withoutWeights(run, event.steps) : run;
  return withEvent(run, event);
}

function hasComeAsFar(live: RunHistory | undefined, picture: RunHistory | undefined): boolean {
  if (live === undefined || picture === undefined) return false;
  return live.step > picture.step || newest(live)?.step === picture.step;
}

/** What is shown, without the weights that only its worker had. */
export function pictureOf(records: Records): readonly RunHistory[] {
  return shownRuns(records).map((run) =>
    withoutWeights(
      run,
      run.moments.map(({ step }) => step),
    ),
  );
}
