import { parameterCount } from '../../src/compute/parameter-count.ts';
import type { PlaygroundState, Task } from '../../src/lecture/playground/definition.ts';
import { targets, taskData } from '../../src/lecture/playground/targets.ts';
import type { Verdict } from '../../src/lecture/shared/verdict.ts';
import par from './par/par.recorded.json' with { type: 'json' };
import { layersOf } from './spec.ts';
import type { Score } from './training/protocol.ts';
import { percent } from './words.ts';

/** The fewest parameters with which the recorded search reached the target. */
export const parOf = (task: Task): number => par[task].parameters;

export interface ScoredVerdict extends Verdict {
  /** 0 … 100: par as a share of the parameters used, once the target is reached. */
  readonly points: number;
}

export function hasTaskData({ data, noise, points, share, sample, own, task }: PlaygroundState) {
  const fits = taskData;
  return (
    data === task &&
    own.length === 0 &&
    noise === fits.noise &&
    points === fits.points &&
    share === fits.share &&
    sample === fits.sample
  );
}

/** Judges the network as it stands. Passed where the target is reached with no more parameters than par. */
export function judge(state: PlaygroundState, test: Score | null): ScoredVerdict {
  const { task } = state;
  const target = targets[task];
  const par = parOf(task);
  const used = parameterCount(layersOf(state));
  if (!hasTaskData(state)) {
    return failed('These are not the points of the exercise. Press “Set it up”.');
  }
  if (test === null || state.step === 0) {
    return failed('Nothing is trained yet. Build a network, then press play.');
  }
  const reached = percent(test.accuracy);
  if (test.accuracy < target) {
    return failed(
      `${reached} of the test points are right; ${percent(target)} are asked for. Train on, or give it more units.`,
    );
  }
  const points = Math.min(100, Math.round((100 * par) / used));
  if (used > par) {
    return {
      passed: false,
      points,
      reason: `${reached} are right, with ${used} parameters. It can be done with ${par}: take units away.`,
    };
  }
  const against = used < par ? `fewer than the ${par} of our search` : 'as few as our search found';
  return {
    passed: true,
    points,
    reason: `${reached} are right with ${used} parameters, ${against}.`,
  };
}

const failed = (reason: string): ScoredVerdict => ({ passed: false, points: 0, reason });
