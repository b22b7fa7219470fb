import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OverfittingState } from '../../../src/lecture/overfitting/definition.ts';
import { epochRun } from '../../../src/lecture/overfitting/runs.ts';
import { createEpochClient } from '../../../src/training/epochs/client.ts';
import type { Demo } from '../../shared/demo.ts';
import { createDispatch } from '../../shared/dispatch.ts';
import { reducedMotion } from '../../shared/motion.ts';
import { createModel, type Effect, epochWanted, knownEpoch, type Model } from './model.ts';
import { reduce } from './reduce.ts';
import { verdictOf } from './verdict.ts';

export type Session = ReturnType<typeof createSession>;

/** Milliseconds between two looks at what has been trained; with reduced motion the curve grows in leaps. */
const beat = { smooth: 60, calm: 1000 };

/**
 * The demo's one connection to its worker. The state asks for an epoch, the worker trains up to there;
 * while it plays, it is asked for a few epochs a second, so that a hand can stop it.
 * @param base address of the site's root
 */
export function createSession(demo: Demo<OverfittingState>, base: string) {
  const { state, active } = demo;
  const model = signal(createModel(state.peek(), active.peek()));
  const readings = createReadings(model);
  const client = createEpochClient({
    onEvent: (news) => dispatch({ type: 'told', news }),
    onLost: (reason) => dispatch({ type: 'lost', reason }),
  });
  const dispatch = createDispatch(model, reduce, perform);

  function perform(effect: Effect) {
    switch (effect.type) {
      case 'open':
        return client.send({ type: 'open', run: epochRun(effect.run, effect.wish, base) });
      case 'train':
        return client.send(effect);
      case 'restart':
        return client.restart();
      case 'update':
        return demo.update(effect.part);
      case 'settle':
        return demo.settle();
    }
  }

  effect(() => dispatch({ type: 'asked', wish: state.value }));
  effect(() => dispatch({ type: 'shown', isActive: active.value }));

  effect(() => {
    if (!readings.playing.value || !active.value) return;
    const every = reducedMotion.value ? beat.calm : beat.smooth;
    const timer = setInterval(() => dispatch({ type: 'tick', seconds: every / 1000 }), every);
    return () => clearInterval(timer);
  });

  return {
    ...readings,
    play: () => dispatch({ type: 'play' }),
    pause: () => dispatch({ type: 'pause' }),
    /** For good: what the rest of the run would have brought is shown now. */
    stop: () => dispatch({ type: 'stop' }),
    /** Some epochs on, without playing. */
    skip: (epochs: number) => dispatch({ type: 'skip', epochs }),
    /** Another run, or this one anew: it begins before training. */
    change: (part: Partial<OverfittingState>) => dispatch({ type: 'change', part }),
    tryAgain: () => dispatch({ type: 'try-again' }),
  };
}

function createReadings(model: ReadonlySignal<Model>) {
  const stage = computed(() => model.value.stage);
  const records = computed(() => model.value.records);
  const wanted = computed(() => epochWanted(model.value));
  return {
    records,
    opened: computed(() => model.value.opened),
    playing: computed(() => stage.value.name === 'playing'),
    /** What went wrong, in words. */
    trouble: computed(() => (stage.value.name === 'failed' ? stage.value.reason : null)),
    shown: computed(() => records.value.slice(0, wanted.value + 1)),
    /** Whether everything asked for is on the screen. */
    isThere: computed(() => knownEpoch(model.value) >= wanted.value),
    verdict: computed(() => verdictOf(model.value.wish, records.value)),
  };
}
