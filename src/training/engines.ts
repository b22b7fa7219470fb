import { createEngine } from '../compute/engine.ts';
import type { Engine, LayerParameters, TrainingSettings } from '../compute/types.ts';
import type { Moment } from './protocol.ts';
import { refuse } from './refuse.ts';
import type { Run } from './run.ts';

/** Networks to ask, with the weights of any moment; the run that trains is not touched. */
export interface Engines {
  /** @throws RangeError in a sentence if these weights are not there. */
  at(moment: Moment): Engine;
  lend(settings: TrainingSettings, parameters: readonly LayerParameters[]): void;
  /** Forgets what was made for a run that is gone. */
  reset(): void;
}

export function createEngines(mainRun: () => Run | null): Engines {
  let lent: Engine | null = null;
  /** One for all earlier moments: who looks back asks several questions about the same. */
  let earlier: { engine: Engine; run: Run; step: number } | null = null;

  function engineAt(run: Run, step: number): Engine {
    const parameters =
      run.checkpoints.at(step) ?? refuse(`The weights after ${step} mini-batches were not kept.`);
    if (earlier?.run !== run) {
      earlier = { engine: createEngine(run.spec.settings), run, step: -1 };
    }
    if (earlier.step !== step) earlier.engine.setParameters(parameters);
    earlier.step = step;
    return earlier.engine;
  }

  return {
    at(moment) {
      if (moment.kind === 'lent') return lent ?? refuse('No finished network was lent yet.');
      const run = mainRun() ?? refuse('No run is open yet.');
      return moment.kind === 'now' ? run.engine : engineAt(run, moment.step);
    },

    lend(settings, parameters) {
      const engine = createEngine(settings);
      engine.setParameters(parameters);
      lent = engine;
    },

    reset() {
      earlier = null;
    },
  };
}
