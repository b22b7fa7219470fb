/** Makes the worker follow the address: another run, another step, another unit. */

import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { withEffects } from '../../shared/with-effects.ts';
import { specOf } from '../spec.ts';
import type { Effect, Model, Stage } from './model.ts';

export const still: Stage = { name: 'still' };

export function follow(model: Model): Model {
  if (!model.mayWork) return model;
  const { step, unit } = model.wish;
  const key = runKey(model.wish);
  const unitKey = `${unit.layer}.${unit.unit}`;
  if (key !== model.openKey) return open({ ...model, openKey: key, unitKey });
  const there = step === model.told ? model : go(model, step);
  if (unitKey === model.unitKey) return there;
  return withEffects({ ...there, unitKey }, { type: 'send', command: { type: 'look', unit } });
}

/** Begins the run of the address: one that plays goes on playing, if it begins at its start. */
function open(model: Model): Model {
  const { step, unit } = model.wish;
  const begun: Model = { ...asked(model, step), stage: stageAt(model, step) };
  const { run } = begun;
  return withEffects(
    begun,
    { type: 'send', command: { type: 'open', run, spec: specOf(model.wish), unit } },
    trainTo(run, step),
  );
}

function stageAt({ stage }: Model, step: number): Stage {
  if (step > 0) return { name: 'replaying', step: 0, goal: step, plays: false };
  return stage.name === 'playing' ? stage : still;
}

/** Trains to a step of the run that is open, from its start if that lies behind. */
export function go(model: Model, step: number): Model {
  const going = asked(model, step);
  const plays = model.stage.name === 'replaying' && model.stage.plays && step === model.told;
  const stage = { name: 'replaying', step: 0, goal: step, plays } as const;
  return withEffects({ ...going, stage }, trainTo(going.run, step));
}

function asked(model: Model, step: number): Model {
  return { ...model, run: model.run + 1, told: step, isFresh: false, isAwaited: false };
}

function trainTo(run: number, until: number): Effect {
  return { type: 'send', command: { type: 'train', run, until, isFrame: false } };
}

/** Equal for states that decide the same run. */
function runKey({ view: _v, step: _s, unit: _u, task: _t, ...choice }: PlaygroundState): string {
  return JSON.stringify(choice);
}
