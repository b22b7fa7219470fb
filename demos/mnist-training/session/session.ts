import { batch, computed, effect, signal } from '@preact/signals';
import { datasets } from '../../../src/datasets/index.ts';
import { createTrainingClient, type TrainingEvent } from '../../../src/training/client.ts';
import type { Moment } from '../../../src/training/protocol.ts';
import type { Demo } from '../../shared/demo.ts';
import type { MnistTrainingState } from '../definition.ts';
import type { RunHistory } from '../logic/history.ts';
import { milestone } from '../logic/milestones.ts';
import { mainRun, plannedRuns, runKey } from '../logic/runs.ts';
import { count } from '../logic/words.ts';
import { createLent } from './lent.ts';
import { createRecords, type EventOf, isSnapshot } from './records.ts';

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

export type Session = ReturnType<typeof createSession>;

type SessionDemo = Pick<
  Demo<MnistTrainingState>,
  'state' | 'update' | 'settle' | 'active' | 'snapshot'
>;

/** Workers in a row that stop without a word before it is given up. */
const mostLosses = 3;

/**
 * The demo's one connection to its worker: what is known of the runs, and what can be done.
 * The state's `step` is a wish: a link, *undo* or the deck may ask for any step of any run, and the
 * run is replayed up to there. When training stands still, the wish is where it stands.
 * @param base address of the site's root
 */
export function createSession(demo: SessionDemo, base: string) {
  const { state, active, snapshot } = demo;
  const data = signal<EventOf<'data'> | null>(null);
  const loading = signal<{ count: number; total: number } | null>({ count: 0, total: 0 });
  const opened = signal<EventOf<'opened'> | null>(null);
  const phase = signal<Phase>('loading');
  /** What went wrong, in words. */
  const trouble = signal<string | null>(null);
  /** What was last worth saying. */
  const news = signal('');
  const client = createTrainingClient({ onEvent: receive, onLost: recover });
  const records = createRecords();
  const lent = createLent(() => client);

  /** The weights that pictures show; null before there are any. */
  const looking = computed((): Moment | null => {
    if (opened.value === null || phase.value === 'loading') return null;
    const step = records.visited.value;
    return step === null ? { kind: 'now' } : { kind: 'step', step };
  });
  /** The weights that read drawings: before training, those of a network trained before. */
  const reader = computed((): Moment | null => {
    const isUntrained = (records.moment.value?.step ?? 0) === 0 && records.visited.value === null;
    const lentData = lent.network.value?.data;
    // Digits are read by a network for digits, clothes by one for clothes.
    const fits =
      lentData !== undefined &&
      datasets[lentData].classNames === datasets[data.value?.source.name ?? 'mnist'].classNames;
    return isUntrained && fits ? { kind: 'lent' } : looking.value;
  });

  let openKey = '';
  let loadedName = '';
  /** The step that training is on its way to, also while it is interrupted; null to stand still. */
  let goal: number | null = null;
  /** Whether it began before all images were there. */
  let isEarly = false;
  let losses = 0;

  function receive(event: TrainingEvent) {
    records.take(event);
    switch (event.type) {
      case 'loading':
        loading.value = event.count < event.total ? event : null;
        return follow();
      case 'data':
        data.value = event;
        return;
      case 'opened':
        opened.value = event;
        return;
      case 'evaluated':
        return evaluated(event);
      case 'diverged':
        if (event.run === mainRun) trouble.value = event.reason;
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

  function evaluated({ run, step, hash }: EventOf<'evaluated'>) {
    losses = 0;
    if (run !== mainRun) return;
    lent.compare(step, hash);
    const history = records.live();
    if (history === records.main.peek() && history !== null) {
      news.value = milestone(history) ?? news.peek();
    }
  }

  function stopped({ reason }: EventOf<'stopped'>) {
    // Interrupted because its slide is not on the screen: it goes on when it is.
    if (reason === 'paused' && goal !== null) {
      phase.value = 'still';
      if (active.peek()) trainTo(goal);
      return;
    }
    goal = null;
    records.reveal();
    phase.value = reason === 'diverged' ? 'diverged' : 'still';
    demo.update({ step: records.live()?.step ?? 0 });
    demo.settle();
    snapshot.value = { key: openKey, runs: records.picture() };
  }

  function load() {
    loadedName = state.peek().data;
    openKey = '';
    loading.value = { count: 0, total: 0 };
    phase.value = 'loading';
    client.send({ type: 'load', dataset: state.peek().data, base });
    lent.send();
  }

  function open(images: number, wish: number) {
    openKey = runKey(state.peek());
    const planned = plannedRuns(state.peek(), images);
    const picture = pictureOf(wish);
    batch(() => {
      records.begin(planned, picture);
      if (picture === null) news.value = '';
      trouble.value = null;
      phase.value = 'still';
    });
    client.send({ type: 'open', runs: planned.map(({ spec }) => spec) });
  }

  /** What is known already of this run at this step. */
  function pictureOf(step: number): readonly RunHistory[] | null {
    const kept = snapshot.peek();
    if (!isSnapshot(kept) || kept.key !== openKey || step === 0) return null;
    return kept.runs[0]?.step === step ? kept.runs : null;
  }

  function trainTo(step: number) {
    goal = step;
    records.visited.value = null;
    if (!active.peek()) return;
    phase.value = 'training';
    client.send({ type: 'train', until: step });
  }

  /** Makes the worker follow the state: another dataset, another run, another step. */
  function follow() {
    const { data: name, images, step } = state.peek();
    if (name !== loadedName) return load();
    if (loading.peek() !== null) return;
    const standsAt = records.live()?.step ?? 0;
    const isSame = openKey === runKey(state.peek());
    const wish = goal ?? step;
    if (!isSame || (phase.peek() !== 'training' && wish < standsAt)) {
      open(images, wish);
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
    const standsAt = records.live()?.step ?? 0;
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
    } else if (phase.peek() === 'training') {
      client.send({ type: 'pause' });
    }
  });

  return {
    ...records,
    client,
    data,
    loading,
    opened,
    phase,
    trouble,
    news,
    looking,
    reader,
    lent,

    /** To the end of the epochs set, or as many again from there. */
    train() {
      lent.fileWords.value = '';
      const coming = loading.peek()?.count ?? 0;
      if (coming > 0 && openKey === '') {
        isEarly = true;
        demo.update({ images: coming });
        open(coming, 0);
        news.value = `Trains on the first ${count(coming)} images; the rest is still on its way.`;
      }
      const history = records.live();
      if (history === null) return;
      const end = state.peek().epochs * (opened.peek()?.stepsPerEpoch[0] ?? 1);
      trainTo(history.step < end ? end : history.step + end);
    },

    pause() {
      goal = null;
      client.send({ type: 'pause' });
    },

    /** One mini-batch. */
    step() {
      const history = records.live();
      if (history !== null && phase.peek() === 'still') trainTo(history.step + 1);
    },

    /** Back to the weights that it started from, with all images if it began before they were there. */
    reset() {
      goal = null;
      openKey = '';
      const change = isEarly ? { step: 0, images: 60_000 } : { step: 0 };
      isEarly = false;
      if (state.peek().step === 0 && !('images' in change)) return follow();
      demo.update(change);
      demo.settle();
    },

    /** After a failure that nothing else gets out of. */
    tryAgain() {
      losses = 0;
      trouble.value = null;
      client.restart();
      load();
    },

    visit(step: number | null) {
      records.visited.value = step;
    },

    /** Changes settings; a run that they decide starts anew. */
    change(part: Partial<MnistTrainingState>) {
      lent.fileWords.value = '';
      const isSame = runKey({ ...state.peek(), ...part }) === runKey(state.peek());
      if (!isSame) goal = null;
      demo.update(isSame ? part : { ...part, step: 0 });
      demo.settle();
    },
  };
}
