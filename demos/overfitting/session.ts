import { batch, computed, effect, signal } from '@preact/signals';
import type { OverfittingState } from '../../src/lecture/overfitting/definition.ts';
import { judge, type StopVerdict } from '../../src/lecture/overfitting/exercise.ts';
import {
  epochRun,
  type Plan,
  plans,
  runKey,
  stoppedAt,
  wantedEpoch,
} from '../../src/lecture/overfitting/runs.ts';
import { nextRow } from '../../src/lecture/shared/in-a-row.ts';
import { createEpochClient } from '../../src/training/epochs/client.ts';
import type { EpochNews, EpochRecord } from '../../src/training/epochs/protocol.ts';
import type { Demo } from '../shared/demo.ts';
import { reducedMotion } from '../shared/motion.ts';

export type Session = ReturnType<typeof createSession>;
type OpenedEvent = Extract<EpochNews, { type: 'opened' }>;

/** Milliseconds between two looks at what has been trained; with reduced motion the curve grows in leaps. */
const beat = { smooth: 60, calm: 1000 };

/** What the curves are at. */
type Stage =
  | { readonly name: 'still' }
  /** `due` is the epoch that should be on the screen by now. */
  | { readonly name: 'playing'; readonly due: number }
  /** `reason` is a sentence. Without its worker nothing works until it is tried again. */
  | { readonly name: 'failed'; readonly reason: string; readonly hasWorker: boolean };

const still: Stage = { name: 'still' };

/**
 * The demo's one connection to its worker. The state asks for an epoch, the worker trains up to there;
 * while it plays, it is asked for a few epochs a second, so that a hand can stop it.
 * @param base address of the site's root
 */
export function createSession(demo: Demo<OverfittingState>, base: string) {
  const { state, active } = demo;
  /** By epoch, from 0. What has been trained stays known, also behind what is shown. */
  const records = signal<readonly EpochRecord[]>([]);
  const opened = signal<OpenedEvent | null>(null);
  const stage = signal<Stage>(still);
  const playing = computed(() => stage.value.name === 'playing');
  const trouble = computed(() => (stage.value.name === 'failed' ? stage.value.reason : null));
  const wanted = computed(() =>
    stage.value.name === 'playing' ? Math.floor(stage.value.due) : wantedEpoch(state.value),
  );
  const shown = computed(() => records.value.slice(0, wanted.value + 1));
  /** Whether everything asked for is on the screen. */
  const isThere = computed(() => records.value.length > wanted.value);
  const client = createEpochClient({ onEvent: receive, onLost: (reason) => fail(reason, false) });
  let id = 0;
  let openKey = '';

  function receive(event: EpochNews) {
    if (event.run !== id) return;
    if (event.type === 'opened') opened.value = event;
    else if (event.type === 'epoch') records.value = [...records.peek(), event.record];
    else if (event.type === 'failed') fail(event.reason, true);
  }

  function fail(reason: string, hasWorker: boolean) {
    stage.value = { name: 'failed', reason: `Training stopped: ${reason}`, hasWorker };
  }

  /** Ends what is playing; what has failed has. */
  function rest() {
    if (stage.peek().name === 'playing') stage.value = still;
  }

  function open() {
    id += 1;
    openKey = runKey(state.peek());
    batch(() => {
      records.value = [];
      stage.value = still;
    });
    client.send({ type: 'open', run: epochRun(id, state.peek(), base) });
  }

  effect(() => {
    const key = runKey(state.value);
    const asked = active.value ? wanted.value : null;
    const now = stage.peek();
    if (now.name === 'failed' && !now.hasWorker) return;
    if (key !== openKey) open();
    client.send({ type: 'train', until: asked ?? records.peek().length - 1 });
  });

  /** A picture from elsewhere (a link, *undo*, the deck) ends what is playing. */
  effect(() => {
    void state.value.epoch;
    void state.value.stop;
    rest();
  });

  effect(() => {
    if (!active.value && playing.peek()) pause();
  });

  effect(() => {
    if (!playing.value || !active.value) return;
    const every = reducedMotion.value ? beat.calm : beat.smooth;
    const timer = setInterval(() => tick(every / 1000), every);
    return () => clearInterval(timer);
  });

  function tick(seconds: number) {
    const now = stage.peek();
    const plan = plans[state.peek().data];
    const known = records.peek().length - 1;
    if (now.name !== 'playing') return;
    if (known >= plan.epochs && now.due >= plan.epochs) return stop();
    stage.value = { name: 'playing', due: dueAfter(now.due, seconds, plan, known) };
  }

  function at(): number {
    return Math.max(0, shown.peek().length - 1);
  }

  /** For good: what the rest of the run would have brought is shown now. */
  function stop() {
    const epoch = at();
    if (epoch > 0) demo.update({ epoch, stop: epoch });
    demo.settle();
  }

  function pause() {
    demo.update({ epoch: at() });
    demo.settle();
    rest();
  }

  const verdict = computed(() => verdictOf(state.value, records.value));

  return {
    records,
    opened,
    trouble,
    playing,
    shown,
    isThere,
    stop,
    pause,

    verdict,
    play() {
      stage.value = { name: 'playing', due: at() };
    },

    /** Some epochs on, without playing. */
    skip(epochs: number) {
      const last = plans[state.peek().data].epochs;
      // From the epoch asked for, which a link may still be on its way to.
      demo.update({ epoch: Math.min(last, Math.max(at(), wantedEpoch(state.peek())) + epochs) });
      demo.settle();
    },

    /** Another run, or this one anew: it begins before training. */
    change(part: Partial<OverfittingState>) {
      rest();
      demo.update({ row: rowAfter(state.peek(), verdict.peek()), ...part, epoch: 0, stop: 0 });
    },

    tryAgain() {
      client.restart();
      open();
      client.send({ type: 'train', until: wantedEpoch(state.peek()) });
    },
  };
}

/** The epoch due some seconds later: on a slow machine never further ahead of the worker than its next one and a beat. */
function dueAfter(due: number, seconds: number, plan: Plan, known: number): number {
  const more = plan.perSecond * seconds;
  return Math.min(plan.epochs, due + more, known + 1 + more);
}

/** How well it was stopped; null until it was and the whole run is known. */
function verdictOf(state: OverfittingState, records: readonly EpochRecord[]): StopVerdict | null {
  const stop = stoppedAt(state);
  if (stop === null || records.length <= plans[state.data].epochs) return null;
  return judge(
    records.map(({ heldOut }) => heldOut.accuracy),
    stop,
  );
}

/** What the next run has before it. A run that was stopped and not waited for counts for nothing. */
function rowAfter({ stop, row }: OverfittingState, verdict: StopVerdict | null): number {
  if (stop === 0) return row;
  return verdict === null ? 0 : nextRow(verdict, row);
}
