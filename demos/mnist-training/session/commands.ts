import type { ReadonlySignal, Signal } from '@preact/signals';
import type { TrainingClient } from '../../../src/training/client.ts';
import type { MnistTrainingState } from '../definition.ts';
import { runKey } from '../logic/runs.ts';
import type { Lent } from './lent.ts';
import type { EventOf, Records } from './records.ts';
import type { Phase, SessionDemo } from './session.ts';

/** Where a session wants to get to. */
export interface Course {
  /** The run that the worker has open; empty for none. */
  openKey: string;
  /** The step that training is on its way to, also while it is interrupted; null to stand still. */
  goal: number | null;
  /** Whether the goal was set in another window of the lecture, which then tells the others. */
  isFollowing: boolean;
  /** Whether the worker has not opened the run yet that it was asked for. */
  isOpening: boolean;
  /** Where to go once the state's step is reached; null to stand still there. */
  after: number | null;
  /** Workers in a row that stopped without a word. */
  losses: number;
}

interface Controls {
  readonly demo: SessionDemo;
  readonly course: Course;
  readonly client: TrainingClient;
  readonly records: Records;
  readonly lent: Lent;
  readonly phase: ReadonlySignal<Phase>;
  readonly eager: Signal<boolean>;
  readonly opened: ReadonlySignal<EventOf<'opened'> | null>;
  readonly news: Signal<string>;
  /** Tells news that stays until it can have been read. */
  readonly warn: (text: string) => void;
  readonly trouble: Signal<string | null>;
  load(): void;
  trainTo(step: number): void;
  follow(): void;
  tell(): void;
}

/** What can be done with a run. */
export function createCommands(controls: Controls) {
  const { demo, course, client, records, lent, phase, eager, opened, news, warn, trouble } =
    controls;
  const { load, trainTo, follow, tell } = controls;
  const { state } = demo;

  return {
    /** To the end of the epochs set, or as many again from there. */
    train() {
      lent.leave();
      // Until then the images that it is to train on, or how many steps an epoch has, are not known.
      eager.value = course.openKey === '' || course.isOpening;
      const history = records.live();
      if (eager.peek() || history === null) {
        news.value = 'Training begins by itself as soon as its images are here.';
        return;
      }
      course.isFollowing = false;
      const end = state.peek().epochs * (opened.peek()?.stepsPerEpoch[0] ?? 1);
      trainTo(history.step < end ? end : history.step + end);
    },

    pause() {
      eager.value = false;
      course.after = null;
      if (phase.peek() === 'loading') return;
      course.goal = null;
      course.isFollowing = false;
      client.send({ type: 'pause' });
    },

    /** One mini-batch. */
    step() {
      const history = records.live();
      if (history === null || phase.peek() !== 'still') return;
      course.isFollowing = false;
      lent.leave();
      trainTo(history.step + 1);
    },

    /** Back to the weights that it started from. */
    reset() {
      eager.value = false;
      course.after = null;
      course.goal = null;
      course.isFollowing = false;
      course.openKey = '';
      if (state.peek().step === 0) {
        follow();
      } else {
        demo.update({ step: 0 });
        demo.settle();
      }
      tell();
    },

    /** After a failure that nothing else gets out of. */
    tryAgain() {
      course.losses = 0;
      trouble.value = null;
      client.restart();
      load();
    },

    visit(step: number | null) {
      records.visited.value = step;
    },

    /** Changes settings; a run that they decide starts anew. */
    change(part: Partial<MnistTrainingState>) {
      lent.leave();
      const isSame = runKey({ ...state.peek(), ...part }) === runKey(state.peek());
      if (!isSame) {
        eager.value = false;
        course.after = null;
        course.goal = null;
        course.isFollowing = false;
      }
      demo.update(isSame ? part : { ...part, step: 0 });
      demo.settle();
    },

    /** The browser let the page sleep, its worker with it, and has woken both. */
    wake() {
      if (phase.peek() !== 'training') return;
      warn('The browser let this page sleep; training goes on where it was.');
    },
  };
}
