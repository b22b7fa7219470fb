import { computed, signal } from '@preact/signals';
import type { TrainingEvent } from '../../../src/training/client.ts';
import {
  emptyHistory,
  momentAt,
  type RunHistory,
  withEvent,
  withoutWeights,
} from '../logic/history.ts';
import type { PlannedRun } from '../logic/runs.ts';

export type EventOf<Type extends TrainingEvent['type']> = Extract<TrainingEvent, { type: Type }>;

/** What a deck keeps of a run while its frame is gone, and tells its other windows. */
export interface Snapshot {
  readonly key: string;
  /** The step that training is on its way to; null if it stands still. */
  readonly goal: number | null;
  readonly runs: readonly RunHistory[];
}

export type Records = ReturnType<typeof createRecords>;

/**
 * The histories of the runs, as they are shown. A run whose picture is known already (kept by the deck,
 * or from before its worker was lost) is replayed unseen, and shown again when the replay is there.
 */
export function createRecords() {
  /** Main run first. */
  const runs = signal<readonly RunHistory[]>([]);
  /** The main run before its settings were changed, to compare with. */
  const ghost = signal<RunHistory | null>(null);
  /** The step looked back at; null looks at the newest. */
  const visited = signal<number | null>(null);
  const main = computed(() => runs.value[0] ?? null);
  const moment = computed(() =>
    main.value === null ? null : momentAt(main.value, visited.value ?? Number.POSITIVE_INFINITY),
  );
  let unseen: readonly RunHistory[] | null = null;

  function change(part: (run: RunHistory, place: number) => RunHistory) {
    if (unseen !== null) unseen = unseen.map(part);
    else runs.value = runs.peek().map(part);
  }

  return {
    runs,
    ghost,
    visited,
    main,
    moment,

    /** The main run as the worker has it. */
    live: (): RunHistory | null => (unseen ?? runs.peek())[0] ?? null,

    begin(planned: readonly PlannedRun[], picture: readonly RunHistory[] | null) {
      const before = runs.peek()[0];
      const fresh = planned.map(({ spec, label }) => emptyHistory(spec.id, label, 1));
      if (before && before.label !== fresh[0]?.label && before.moments.length > 1) {
        ghost.value = before;
      }
      visited.value = null;
      unseen = picture === null ? null : fresh;
      runs.value = picture ?? fresh;
    },

    /** Shows what the worker has, in place of a picture from before. */
    reveal() {
      if (unseen !== null) runs.value = unseen;
      unseen = null;
    },

    take(event: TrainingEvent) {
      if (event.type === 'opened') {
        const { stepsPerEpoch } = event;
        change((run, i) => ({ ...run, stepsPerEpoch: stepsPerEpoch[i] ?? run.stepsPerEpoch }));
      } else if (event.type === 'forgot') {
        change((run, i) => (i === 0 ? withoutWeights(run, event.steps) : run));
      } else {
        change((run) => withEvent(run, event));
      }
    },

    /** The histories without the weights that only their worker had. */
    picture(): readonly RunHistory[] {
      return runs.peek().map((run) =>
        withoutWeights(
          run,
          run.moments.map(({ step }) => step),
        ),
      );
    },
  };
}

export function isSnapshot(value: unknown): value is Snapshot {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'goal' in value &&
    (value.goal === null || typeof value.goal === 'number') &&
    'runs' in value &&
    Array.isArray(value.runs)
  );
}
