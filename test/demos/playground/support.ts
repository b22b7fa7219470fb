import fc from 'fast-check';
import { specOf } from '../../../demos/playground/spec.ts';
import { createRun, type Run } from '../../../demos/playground/training/run.ts';
import {
  mostSteps,
  mostUnits,
  type PlaygroundState,
  playground,
  tasks,
  views,
} from '../../../src/lecture/playground/definition.ts';
import {
  activationNames,
  dataNames,
  lossNames,
  optimizerNames,
} from '../../../src/lecture/playground/names.ts';
import { placed, reach } from '../../../src/lecture/playground/own-points.ts';
import { output } from '../../../src/lecture/playground/unit-place.ts';

const { defaults } = playground.state;

export const stateOf = (change: Partial<PlaygroundState> = {}): PlaygroundState => ({
  ...defaults,
  ...change,
});

/** The run of a state, at its step. */
export function runOf(change: Partial<PlaygroundState> = {}): Run {
  const state = stateOf(change);
  const run = createRun(specOf(state));
  while (run.step < state.step && run.obstacle === null) run.advance();
  return run;
}

/** Numbers as a slider gives them. */
const steps = (min: number, max: number, decimals: number) =>
  fc
    .integer({ min: Math.round(min * 10 ** decimals), max: Math.round(max * 10 ** decimals) })
    .map((count) => Number((count / 10 ** decimals).toFixed(decimals)));
const place = fc.double({ min: -reach, max: reach, noNaN: true });
const seed = fc.integer({ min: 1, max: 9999 });

export const anyState: fc.Arbitrary<PlaygroundState> = fc.record({
  view: fc.constantFrom(...views),
  data: fc.constantFrom(...dataNames),
  noise: steps(0, 0.4, 2),
  points: fc.integer({ min: 20, max: 400 }),
  share: fc.integer({ min: 10, max: 90 }),
  sample: seed,
  own: fc.array(
    fc.tuple(place, place, fc.constantFrom(0, 1)).map((at) => placed(...at)),
    { maxLength: 120 },
  ),
  hidden: fc.array(fc.integer({ min: 1, max: mostUnits }), { maxLength: 4 }),
  activation: fc.constantFrom(...activationNames),
  loss: fc.constantFrom(...lossNames),
  optimizer: fc.constantFrom(...optimizerNames),
  rate: steps(0.00001, 100, 5),
  batch: fc.integer({ min: 1, max: 200 }),
  l1: steps(0, 1, 5),
  l2: steps(0, 1, 5),
  seed,
  step: fc.integer({ min: 0, max: mostSteps }),
  unit: fc.oneof(
    fc.constant(output),
    fc.record({ layer: fc.integer({ min: 0, max: 4 }), unit: fc.integer({ min: 0, max: 7 }) }),
  ),
  task: fc.constantFrom(...tasks),
});
