import type { RunHistory } from '../logic/history.ts';
import { runKey } from '../logic/runs.ts';
import type { Model } from './model.ts';
import { pictureOf } from './records.ts';

/** What a deck keeps of a run while its frame is gone, and tells its other windows. */
export interface Snapshot {
  readonly key: string;
  /**
   * The step that training is on its way to, or all epochs that are set, as soon as their images are there;
   * null if it stands still.
   */
  readonly goal: number | 'epochs' | null;
  readonly runs: readonly RunHistory[];
}

export function snapshotOf(model: Model): Snapshot {
  return { key: runKey(model.wish), goal: goalOf(model), runs: pictureOf(model.records) };
}

function goalOf({ stage }: Model): Snapshot['goal'] {
  switch (stage.name) {
    case 'training':
    case 'resting':
      return stage.course.goal;
    case 'pausing':
      return stage.next?.goal ?? null;
    case 'loading':
    case 'opening':
      if (stage.next === 'as-wished') return null;
      return stage.next === 'epochs' ? 'epochs' : stage.next.goal;
    default:
      return null;
  }
}

export function isSnapshot(value: unknown): value is Snapshot {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'goal' in value &&
    (value.goal === null || value.goal === 'epochs' || typeof value.goal === 'number') &&
    'runs' in value &&
    Array.isArray(value.runs)
  );
}
