import { runKey } from '../../../src/lecture/overfitting/runs.ts';
import { withEffects } from '../../shared/with-effects.ts';
import { epochWanted, knownEpoch, type Model, still } from './model.ts';

/** Tells the worker what it does not know yet: another run, another epoch to train to. */
export function follow(model: Model): Model {
  const { stage, wish, openKey } = model;
  if (stage.name === 'failed' && !stage.hasWorker) return model;
  return train(runKey(wish) === openKey ? model : open(model));
}

function open(model: Model): Model {
  const { wish } = model;
  const run = model.run + 1;
  return withEffects(
    { ...model, run, openKey: runKey(wish), goal: null, records: [], stage: still },
    { type: 'open', run, wish },
  );
}

function train(model: Model): Model {
  const goal = goalOf(model);
  if (goal === model.goal) return model;
  return withEffects({ ...model, goal }, { type: 'train', until: goal });
}

/** Nothing is trained that nobody sees: away from the screen it goes no further than it is. */
function goalOf(model: Model): number {
  if (model.isActive) return epochWanted(model);
  const known = knownEpoch(model);
  return Math.min(known, model.goal ?? known);
}
