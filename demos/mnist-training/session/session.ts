import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { datasets } from '../../../src/datasets/index.ts';
import {
  createTrainingClient,
  type TrainingEvent,
  type WorkerLike,
} from '../../../src/training/client.ts';
import type { Moment } from '../../../src/training/protocol.ts';
import type { Demo } from '../../shared/demo.ts';
import type { MnistTrainingState } from '../definition.ts';
import type { RunHistory } from '../logic/history.ts';
import { milestone } from '../logic/milestones.ts';
import { mainRun, plannedRuns, runKey } from '../logic/runs.ts';
import { type Course, createCommands } from './commands.ts';
import { createLent } from './lent.ts';
import { createRecords, type EventOf, isSnapshot, type Snapshot } from './records.ts';

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

export type SessionDemo = Pick<
  Demo<MnistTrainingState>,
  'state' | 'update' | 'settle' | 'active' | 'snapshot'
>;

/** Workers in a row that stop without a word before it is given up. */
const mostLosses = 3;

/** Events that tell of the runs that are open. */
const ofRuns: ReadonlySet<TrainingEvent['type']> = new Set([
  'opened',
  'progress',
  'evaluated',
  'diverged',
  'forgot',
  'stopped',
]);

/** Milliseconds that it takes to read a warning. */
const readingTime = 4000;

/**
 * The demo's one connection to its worker: what is known of the runs, and what can be done.
 * The state's `step` is a wish: a link, *undo* or the deck may ask for any step of any run, and the
 * run is replayed up to there. When training stands still, the wish is where it stands.
 * @param base address of the site's root
 * @param spawn makes its worker; for tests, the default is the training worker
 */
export function createSession(demo: SessionDemo, base: string, spawn?: () => WorkerLike) {
  const { state, active, snapshot } = demo;
  const data = signal<EventOf<'data'> | null>(null);
  const loading = signal<{ count: number; total: number } | null>({ count: 0, total: 0 });
  const opened = signal<EventOf<'opened'> | null>(null);
  const phase = signal<Phase>('loading');
  /** Whether training begins by itself as soon as the run that was asked for is open. */
  const eager = signal(false);
  /** What went wrong, in words. */
  const trouble = signal<string | null>(null);
  /** What was last worth saying. */
  const news = signal('');
  let readUntil = 0;

  /** News that milestones leave on the screen until it can have been read. */
  function warn(text: string) {
    news.value = text;
    readUntil = performance.now() + readingTime;
  }

  const client = createTrainingClient({
    onEvent: receive,
    onLost: recover,
    ...(spawn && { spawn }),
  });
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
    const isWanted = isUntrained || lent.isChosen.value;
    const lentData = lent.network.value?.data;
    // Digits are read by a network for digits, clothes by one for clothes.
    const fits =
      lentData !== undefined &&
      datasets[lentData].classNames === datasets[data.value?.source.name ?? 'mnist'].classNames;
    return isWanted && fits ? { kind: 'lent' } : looking.value;
  });

  let loadedName = '';
  /** Training images that have come of the dataset that is loaded, and that it has. */
  let arrived = { count: 0, total: 0 };
  const course: Course = {
    openKey: '',
    goal: null,
    isFollowing: false,
    isOpening: false,
    after: null,
    losses: 0,
  };
  let told: Snapshot | null = null;

  function receive(event: TrainingEvent) {
    // Of a run that is given up, while the next one waits for its images.
    if (course.openKey === '' && ofRuns.has(event.type)) return;
    records.take(event);
    switch (event.type) {
      case 'loading':
        arrived = event;
        loading.value = event.count < event.total ? event : null;
        return follow();
      case 'data':
        data.value = event;
        return;
      case 'opened':
        opened.value = event;
        course.isOpening = false;
        if (eager.peek()) commands.train();
        else if (state.peek().step === 0) goOn();
        return;
      case 'evaluated':
        return evaluated(event);
      case 'diverged':
        if (event.run === mainRun) {
          batch(() => {
            phase.value = 'diverged';
            trouble.value = event.reason;
          });
        } else news.value = `One of the runs compared diverged: ${event.reason}`;
        return;
      case 'stopped':
        return batch(() => stopped(event));
      case 'failed':
        course.goal = null;
        course.isOpening = false;
        eager.value = false;
        phase.value = 'failed';
        trouble.value = event.reason;
    }
  }

  function evaluated({ run, step, hash }: EventOf<'evaluated'>) {
    course.losses = 0;
    if (run !== mainRun) return;
    lent.compare(step, hash);
    const history = records.live();
    if (history === records.main.peek() && history !== null) {
      const reached = milestone(history);
      if (reached !== null && performance.now() >= readUntil) news.value = reached;
    }
  }

  function stopped({ reason }: EventOf<'stopped'>) {
    if (reason === 'paused' && course.goal !== null) return interrupted(course.goal);
    if (reason === 'paused' && course.isFollowing) {
      phase.value = 'still';
      return follow();
    }
    course.goal = null;
    course.isFollowing = false;
    records.reveal();
    lent.giveUp(records.live()?.step ?? 0);
    phase.value = reason === 'diverged' ? 'diverged' : 'still';
    demo.update({ step: records.live()?.step ?? 0 });
    demo.settle();
    tell();
    goOn();
  }

  /** To where the run was on its way when its frame was taken away, or began in another window. */
  function goOn() {
    const { after } = course;
    course.after = null;
    if (after !== null && phase.peek() === 'still') trainTo(after);
  }

  /** Its slide is not on the screen, and its frame may be taken away: it goes on when it is there again. */
  function interrupted(goal: number) {
    phase.value = 'still';
    if (active.peek()) return trainTo(goal);
    demo.update({ step: records.live()?.step ?? 0 });
    demo.settle();
    tell();
  }

  /** To the deck: for its other windows, and for a later frame in this one's place. */
  function tell() {
    told = { key: runKey(state.peek()), goal: course.goal, runs: records.picture() };
    snapshot.value = told;
  }

  /** Training began or was paused in another window: the same is done here, at the same time. */
  function heed({ key, goal }: Snapshot) {
    if (key !== runKey(state.peek()) || goal === course.goal) return;
    // A frame in the place of one that was training: first to where that was.
    if (course.openKey === '') course.after = goal;
    else if (goal !== null) {
      course.goal = goal;
      course.isFollowing = true;
      follow();
    } else if (course.goal !== state.peek().step) {
      // Not where it was paused in the other window: what remains is made up for, or replayed.
      course.goal = null;
      course.isFollowing = true;
      if (phase.peek() === 'training') client.send({ type: 'pause' });
      else follow();
    }
  }

  function load() {
    loadedName = state.peek().data;
    course.openKey = '';
    course.isOpening = false;
    arrived = { count: 0, total: 0 };
    loading.value = arrived;
    phase.value = 'loading';
    client.send({ type: 'load', dataset: state.peek().data, base });
    lent.send();
  }

  function open(images: number, wish: number) {
    course.openKey = runKey(state.peek());
    const planned = plannedRuns(state.peek(), images);
    const picture = pictureOf(wish);
    batch(() => {
      records.begin(planned, picture);
      if (picture === null) news.value = '';
      trouble.value = null;
      phase.value = 'still';
    });
    course.isOpening = true;
    client.send({ type: 'open', runs: planned.map(({ spec }) => spec) });
  }

  /** What is known already of this run at this step. */
  function pictureOf(step: number): readonly RunHistory[] | null {
    const kept = snapshot.peek();
    if (!isSnapshot(kept) || kept.key !== course.openKey || step === 0) return null;
    return kept.runs[0]?.step === step ? kept.runs : null;
  }

  function trainTo(step: number) {
    course.goal = step;
    records.visited.value = null;
    if (!course.isFollowing) tell();
    if (!active.peek()) return;
    phase.value = 'training';
    client.send({ type: 'train', until: step });
  }

  /** Training images of the state's run: those it asks for, or all if there are fewer. */
  function imagesOf({ images }: MnistTrainingState): number {
    return arrived.total === 0 ? images : Math.min(images, arrived.total);
  }

  /** The run that was asked for has more images than have come: it stands at its start until they have. */
  function awaitImages() {
    if (phase.peek() === 'training') client.send({ type: 'pause' });
    course.openKey = '';
    course.isOpening = false;
    records.begin(plannedRuns(state.peek(), imagesOf(state.peek())), null);
    trouble.value = null;
    phase.value = 'loading';
  }

  /** Makes the worker follow the state: another dataset, another run, another step. */
  function follow() {
    const { data: name, images, step } = state.peek();
    if (name !== loadedName) return load();
    const isSame = course.openKey === runKey(state.peek());
    if (arrived.count === 0) return;
    if (arrived.count < imagesOf(state.peek())) {
      if (!isSame && course.openKey !== '') awaitImages();
      return;
    }
    const standsAt = records.live()?.step ?? 0;
    if (!isSame && course.isFollowing) course.goal = null;
    const wish = course.goal ?? step;
    if (!isSame || (phase.peek() !== 'training' && wish < standsAt)) {
      open(images, wish);
      if (wish > 0) trainTo(wish);
    } else if (phase.peek() !== 'training' && wish > standsAt) {
      trainTo(wish);
    }
  }

  function recover(reason: string) {
    course.losses += 1;
    if (course.losses >= mostLosses) {
      phase.value = 'failed';
      trouble.value = `The training worker stopped ${course.losses} times in a row (${reason}). Close other tabs, then try again.`;
      return;
    }
    const standsAt = records.live()?.step ?? 0;
    course.goal ??= standsAt > 0 ? standsAt : null;
    warn(`The training worker stopped (${reason}). A new one replays the run to where it was.`);
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
      if (course.goal !== null && phase.peek() === 'still') trainTo(course.goal);
    } else if (phase.peek() === 'training') {
      client.send({ type: 'pause' });
    }
  });

  effect(() => {
    const kept = snapshot.value;
    if (isSnapshot(kept) && kept !== told) untracked(() => heed(kept));
  });

  const commands = createCommands({
    ...{ demo, course, client, records, lent, phase, eager, opened, news, warn, trouble },
    ...{ load, trainTo, follow, tell },
  });
  return {
    ...records,
    ...commands,
    client,
    data,
    loading,
    opened,
    phase,
    eager,
    imagesOf,
    trouble,
    news,
    looking,
    reader,
    lent,
  };
}
