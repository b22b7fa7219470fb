import { parameterCount } from '../../../src/compute/parameter-count.ts';
import {
  mostUnits,
  type PlaygroundState,
  playground,
  type Task,
} from '../../../src/lecture/playground/definition.ts';
import { targets, taskData } from '../../../src/lecture/playground/targets.ts';
import { layersOf, specOf } from '../spec.ts';
import { createRun } from '../training/run.ts';

/** A run that reached its target. */
export interface Found {
  /** Weights and biases of the network. */
  readonly parameters: number;
  /** The link of the moment. */
  readonly query: string;
  /** On the test points. */
  readonly accuracy: number;
  /** Runs that were tried, this one included. */
  readonly runs: number;
}

const rates = [0.1, 0.03];
const seeds = [1, 2, 3, 4, 5];
const lastStep = 4000;
const stepsPerLook = 50;

/** All networks of up to two hidden layers, those with fewer parameters first. */
export function networks(): (readonly number[])[] {
  const counts = Array.from({ length: mostUnits }, (_, i) => i + 1);
  const all = [[], ...counts.map((a) => [a]), ...counts.flatMap((a) => counts.map((b) => [a, b]))];
  const size = (hidden: readonly number[]) => parameterCount(layersOf({ hidden }));
  return all.toSorted((a, b) => size(a) - size(b));
}

/**
 * The first network with tanh that reaches the target, trained by Adam from one of five starts.
 * @param candidates hidden layers, in the order in which they are tried.
 */
export function search(task: Task, candidates = networks()): Found {
  let runs = 0;
  for (const hidden of candidates) {
    for (const rate of rates) {
      for (const seed of seeds) {
        runs += 1;
        const moment = reach({ ...taskState(task), hidden, rate, seed }, targets[task]);
        if (moment === null) continue;
        const { state, accuracy } = moment;
        const query = playground.state.format(state);
        return { parameters: parameterCount(layersOf(state)), query, accuracy, runs };
      }
    }
  }
  throw new Error(`No network reaches the target of “${task}”.`);
}

const taskState = (task: Task): PlaygroundState => ({
  ...playground.state.defaults,
  ...taskData,
  ...{ data: task, task, view: 'challenge', optimizer: 'adam', batch: 20 },
});

/** Trains until the target is reached, or to the last step. */
function reach(state: PlaygroundState, target: number) {
  const run = createRun(specOf(state));
  while (run.step < lastStep && run.obstacle === null) {
    run.advance();
    if (run.step % stepsPerLook !== 0) continue;
    const accuracy = run.test?.accuracy ?? 0;
    if (accuracy >= target) return { state: { ...state, step: run.step }, accuracy };
  }
  return null;
}
