import { computed, type ReadonlySignal } from '@preact/signals';
import { datasets } from '../../../src/datasets/index.ts';
import type { Moment } from '../../../src/training/protocol.ts';
import { momentAt } from '../logic/history.ts';
import { destinationOf } from './course.ts';
import { fileWords } from './lent.ts';
import type { Model } from './model.ts';
import { shownRuns } from './records.ts';

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

export function phaseOf({ stage, wish, isOnScreen }: Model): Phase {
  switch (stage.name) {
    case 'opening':
      return isOnScreen && stage.next !== 'epochs' && destinationOf(stage.next, wish.step) > 0
        ? 'training'
        : 'still';
    case 'resting':
      return 'still';
    case 'pausing':
      return 'training';
    default:
      return stage.name;
  }
}

/** Whether training begins by itself as soon as the run that was asked for is open. */
export function isEager({ stage }: Model): boolean {
  return (stage.name === 'loading' || stage.name === 'opening') && stage.next === 'epochs';
}

/** What pages show of a model: each part tells only of its own changes. */
export function createReadings(model: ReadonlySignal<Model>) {
  const images = computed(() => model.value.images);
  const records = computed(() => model.value.records);
  const lent = computed(() => model.value.lent);
  const phase = computed(() => phaseOf(model.value));
  const data = computed(() => model.value.data);
  const opened = computed(() => model.value.opened);
  const runs = computed(() => shownRuns(records.value));
  const visited = computed(() => records.value.visited);
  const main = computed(() => runs.value[0] ?? null);
  const moment = computed(() =>
    main.value === null ? null : momentAt(main.value, visited.value ?? Number.POSITIVE_INFINITY),
  );
  /** The weights that pictures show; null before there are any. */
  const looking = computed((): Moment | null => {
    if (opened.value === null || phase.value === 'loading') return null;
    const step = visited.value;
    return step === null ? { kind: 'now' } : { kind: 'step', step };
  });
  const network = computed(() => lent.value.network);
  const isChosen = computed(() => lent.value.file.name === 'chosen');
  const isUntrained = computed(() => (moment.value?.step ?? 0) === 0 && visited.value === null);
  /** The weights that read drawings: before training, those of a network trained before. */
  const reader = computed((): Moment | null => {
    const lentData = network.value?.data;
    // Digits are read by a network for digits, clothes by one for clothes.
    const fits =
      lentData !== undefined &&
      datasets[lentData].classNames === datasets[data.value?.source.name ?? 'mnist'].classNames;
    return (isUntrained.value || isChosen.value) && fits ? { kind: 'lent' } : looking.value;
  });

  return {
    ...{ data, opened, phase, runs, visited, main, moment, looking, reader },
    /** Images that have come, and that there will be; null when all are there. */
    loading: computed(() => {
      const { count, total } = images.value;
      return total === 0 || count < total ? images.value : null;
    }),
    eager: computed(() => isEager(model.value)),
    /** What went wrong, in words. */
    trouble: computed(() => {
      const { stage } = model.value;
      return stage.name === 'diverged' || stage.name === 'failed' ? stage.reason : null;
    }),
    /** What was last worth saying. */
    news: computed(() => model.value.news.text),
    /** The main run before its settings were changed, to compare with. */
    ghost: computed(() => records.value.ghost),
    /** A finished network that reads drawings, and what became of a file that was opened, in words. */
    lent: { network, fileWords: computed(() => fileWords(lent.value)) },
  };
}
