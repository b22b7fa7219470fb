import type { RunHistory } from '../logic/history.ts';

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
