import { runKey } from '../logic/runs.ts';
import type { Model } from './model.ts';
import { pictureOf } from './records.ts';
import type { Snapshot } from './snapshot.ts';

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
