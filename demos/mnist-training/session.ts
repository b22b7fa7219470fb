import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LayerParameters, TrainingSettings } from '../../src/compute/types.ts';
import { createTrainingClient, type TrainingEvent } from '../../src/training/client.ts';
import type { Moment } from '../../src/training/protocol.ts';
import type { Store } from '../shared/state.ts';
import type { MnistTrainingState } from './definition.ts';
import {
  emptyHistory,
  momentAt,
  type RunHistory,
  withEvent,
  withoutWeights,
} from './logic/history.ts';
import { milestone } from './logic/milestones.ts';
import { mainRun, plannedRuns, runKey } from './logic/runs.ts';

export type Phase =
  /** The images are on their way. */
  | 'loading'
  /** Stands still at a step, which may be 0. */
  | 'still'
  | 'training'
  /** Blew up; back at its last good weights. */
  | 'diverged'
  /** Nothing works until it is tried again. */
  | 'failed';

type EventOf<Type extends TrainingEvent['type']> = Extract<TrainingEvent, { type: Type }>;

export type Session = ReturnType<typeof createSession>;

/** Workers in a row that stop without a word before it is given up. */
const mostLosses = 3;

/**
 * The demo's one connection to its worker: what is known of the runs, and what can be done.
 * The state's `step` is a wish: a link, *undo* or the deck may ask for any step of any run, and the
 * run is replayed up to there. When training stands still, the wish is where it stands.
 */
export function createSession(
  store: Store<MnistTrainingState>,
  active: ReadonlySignal<boolean>,
  base: string,
) {
  const { state } = store;
  const data = signal<EventOf<'data'> | null>(null);
  const loading = signal<{ count: number; total: number } | null>({ count: 0, total: 0 });
  const opened = signal<EventOf<'opened'> | null>(null);
  const phase = signal<Phase>('loading');
  /** Main run first. */
  const runs = signal<readonly RunHistory[]>([]);
  /** The main run before its settings were changed, to compare with. */
  const ghost = signal<RunHistory | null>(null);
  /** The step looked back at; null looks at the newest. */
  const visited = signal<number | null>(null);
  /** What went wrong, in words. */
  const trouble = signal<string | null>(null);
  /** What was last worth saying. */
  const news = signal('');
  /** Which finished network the worker was given, in words; null if none. */
  const lent = signal<string | null>(null);
  /** What became of a file that was opened, in words. */
  const fileWords = signal('');

  const main = computed(() => runs.value[0] ?? null);
  const moment = computed(() =>
    main.value === null ? null : momentAt(main.value, visited.value ?? Number.POSITIVE_INFINITY),
  );

  /** The weights that pictures show; null before there are any. */
  const looking = computed((): Moment | null => {
    if (opened.value === null || phase.value === 'loading') return null;
    return visited.value === null ? { kind: 'now' } : { kind: 'step', step: visited.value };
  });
  /** The weights that read drawings: before training, those of a network trained before. */
  const reader = computed((): Moment | null => {
    const isUntrained = (moment.value?.step ?? 0) === 0 && visited.value === null;
    return isUntrained && lent.value !== null ? { kind: 'lent' } : looking.value;
  });
  /** Whether enough images are there to begin with, while the rest is on its way. */
  const canStartEarly = computed(() => (loading.value?.count ?? 0) > 0);
  const readerWords = computed(() => {
    if (reader.value?.kind === 'lent') return `Read by ${lent.value}.`;
    const step = moment.value?.step ?? 0;
    if (step === 0) return 'Read by the untrained network: press Train.';
    const epochs = step / (main.value?.stepsPerEpoch ?? 1);
    return `Read by this run after ${epochs.toFixed(epochs < 1 ? 2 : 1)} epochs.`;
  });

  let openKey = '';
  let loadedName = '';
  /** The step that training is on its way to, also while it is interrupted; null when it is to stand still. */
  let goal: number | null = null;
  let losses = 0;
  let expected: { step: number; hash: string; file: string } | null = null;
  const client = createTrainingClient({ onEvent: receive, onLost: recover });

  function receive(event: TrainingEvent) {
    switch (event.type) {
      case 'loading':
        loading.value = event.count < event.total ? event : null;
        return follow();
      case 'data':
        data.value = event;
        return;
      case 'opened':
        opened.value = event;
        runs.value = runs.peek().map((run, i) => ({
          ...run,
          stepsPerEpoch: event.stepsPerEpoch[i] ?? run.stepsPerEpoch,
        }));
        return;
      case 'forgot':
        return setMain((run) => withoutWeights(run, event.steps));
      case 'progress':
      case 'evaluated':
        return record(event);
      case 'diverged':
        record(event);
        if (event.run === runs.peek()[0]?.id) trouble.value = event.reason;
        else news.value = `One of the runs compared diverged: ${event.reason}`;
        return;
      case 'stopped':
        return batch(() => stopped(event));
      case 'failed':
        goal = null;
        phase.value = 'failed';
        trouble.value = event.reason;
    }
  }

  function setMain(change: (run: RunHistory) => RunHistory) {
    runs.value = runs.peek().map((run, i) => (i === 0 ? change(run) : run));
  }

  function record(event: TrainingEvent) {
    runs.value = runs.peek().map((run) => withEvent(run, event));
    if (event.type !== 'evaluated') return;
    losses = 0;
    compareWithFile(event);
    const history = runs.peek()[0];
    if (event.run === history?.id) news.value = milestone(history) ?? news.peek();
  }

  function compareWithFile({ run, step, hash }: EventOf<'evaluated'>) {
    if (expected === null || run !== mainRun || step !== expected.step) return;
    fileWords.value =
      hash === expected.hash
        ? `Replayed “${expected.file}”: the same weights, bit for bit (${hash}).`
        : `Replayed “${expected.file}” on these images, with other weights than the file has (${hash}, not ${expected.hash}). Its own weights read your drawings until you train.`;
    expected = null;
  }

  function stopped({ reason, step }: EventOf<'stopped'>) {
    if (reason === 'paused' && goal !== null) return;
    goal = null;
    phase.value = reason === 'diverged' ? 'diverged' : 'still';
    store.update({ step: reason === 'diverged' ? runs.peek()[0]!.step : step });
    store.settle();
  }

  function load() {
    loadedName = state.peek().data;
    openKey = '';
    loading.value = { count: 0, total: 0 };
    phase.value = 'loading';
    client.send({ type: 'load', dataset: state.peek().data, base });
  }

  function open(images: number) {
    const now = state.peek();
    openKey = runKey(now);
    const before = runs.peek()[0];
    const planned = plannedRuns(now, images);
    batch(() => {
      if (before && before.label !== planned[0]?.label && before.moments.length > 1) {
        ghost.value = before;
      }
      runs.value = planned.map(({ spec, label }) => emptyHistory(spec.id, label, 1));
      visited.value = null;
      trouble.value = null;
      phase.value = 'still';
    });
    client.send({ type: 'open', runs: planned.map(({ spec }) => spec) });
  }

  function trainTo(step: number) {
    goal = step;
    visited.value = null;
    if (!active.peek()) return;
    phase.value = 'training';
    client.send({ type: 'train', until: step });
  }

  /** Makes the worker follow the state: another dataset, another run, another step. */
  function follow() {
    const { data: name, images, step } = state.peek();
    if (name !== loadedName) return load();
    if (loading.peek() !== null) return;
    const standsAt = runs.peek()[0]?.step ?? 0;
    const isSame = openKey === runKey(state.peek());
    const wish = goal ?? step;
    if (!isSame || (phase.peek() !== 'training' && wish < standsAt)) {
      open(images);
      if (wish > 0) trainTo(wish);
    } else if (phase.peek() !== 'training' && wish > standsAt) {
      trainTo(wish);
    }
  }

  function recover(reason: string) {
    losses += 1;
    if (losses >= mostLosses) {
      phase.value = 'failed';
      trouble.value = `The training worker stopped ${losses} times in a row (${reason}). Close other tabs, then try again.`;
      return;
    }
    const standsAt = runs.peek()[0]?.step ?? 0;
    goal ??= standsAt > 0 ? standsAt : null;
    news.value = `The training worker stopped (${reason}). A new one replays the run to where it was.`;
    client.restart();
    load();
  }

  effect(() => {
    void runKey(state.value);
    void state.value.step;
    follow();
  });

  effect(() => {
    if (active.value) {
      if (goal !== null && phase.peek() === 'still') trainTo(goal);
      return;
    }
    if (phase.peek() === 'training') {
      client.send({ type: 'pause' });
      phase.value = 'still';
    }
  });

  return {
    client,
    data,
    loading,
    opened,
    phase,
    runs,
    ghost,
    visited,
    trouble,
    news,
    fileWords,
    main,
    moment,
    looking,
    reader,
    readerWords,
    canStartEarly,
    lent,

    /** To the end of the epochs set, or as many again from there. */
    train() {
      const coming = loading.peek();
      if (coming !== null && coming.count > 0 && openKey === '') {
        store.update({ images: coming.count });
        open(coming.count);
        news.value = `Trains on the first ${coming.count} images; the rest is still on its way.`;
      }
      const history = runs.peek()[0];
      if (history === undefined) return;
      const stepsPerEpoch = opened.peek()?.stepsPerEpoch[0] ?? 1;
      const end = state.peek().epochs * stepsPerEpoch;
      trainTo(history.step < end ? end : history.step + end);
    },

    pause() {
      goal = null;
      client.send({ type: 'pause' });
    },

    /** One mini-batch. */
    step() {
      const history = runs.peek()[0];
      if (history !== undefined && phase.peek() === 'still') trainTo(history.step + 1);
    },

    /** Back to the weights that it started from. */
    reset() {
      goal = null;
      openKey = '';
      if (state.peek().step === 0) return follow();
      store.update({ step: 0 });
      store.settle();
    },

    /** After a failure that nothing else gets out of. */
    tryAgain() {
      losses = 0;
      trouble.value = null;
      client.restart();
      load();
    },

    /** Gives the worker a finished network, which reads drawings until a run has been trained. */
    lend(settings: TrainingSettings, parameters: readonly LayerParameters[], words: string) {
      lent.value = words;
      client.send({ type: 'lend', settings, parameters });
    },

    /** Says whether a replay to `step` has the weights of a file. */
    expect(step: number, hash: string, file: string) {
      expected = { step, hash, file };
      fileWords.value = `Replaying “${file}” to step ${step}.`;
    },

    visit(step: number | null) {
      visited.value = step;
    },

    /** Changes what decides the run, which starts anew. */
    change(part: Partial<MnistTrainingState>) {
      goal = null;
      store.update({ ...part, step: 0 });
      store.settle();
    },
  };
}
