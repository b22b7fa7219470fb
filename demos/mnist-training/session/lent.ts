import { signal } from '@preact/signals';
import type { LayerParameters, TrainingSettings } from '../../../src/compute/types.ts';
import type { DatasetName } from '../../../src/datasets/index.ts';
import { grouped } from '../../../src/grouped.ts';
import type { TrainingClient } from '../../../src/training/client.ts';

/** A finished network that reads drawings until a run has been trained. */
export interface LentNetwork {
  readonly settings: TrainingSettings;
  readonly parameters: readonly LayerParameters[];
  /** What it was trained on. */
  readonly data: DatasetName;
  /** What it is, to follow “Read by”. */
  readonly words: string;
}

interface Expected {
  readonly step: number;
  readonly hash: string;
  readonly file: string;
}

export type Lent = ReturnType<typeof createLent>;

/** Networks that were not trained here: one trained before the lecture, or one of a file. */
export function createLent(client: () => TrainingClient) {
  const network = signal<LentNetwork | null>(null);
  /** What became of a file that was opened, in words. */
  const fileWords = signal('');
  /** Whether it is to read drawings though a run has been trained: it was opened for that. */
  const isChosen = signal(false);
  let expected: Expected | null = null;

  function send() {
    const lent = network.peek();
    if (lent === null) return;
    const { settings, parameters } = lent;
    client().send({ type: 'lend', settings, parameters });
  }

  return {
    network,
    fileWords,
    isChosen,
    /** Again, to a worker that is new. */
    send,

    lend(lent: LentNetwork) {
      network.value = lent;
      send();
    },

    /** Reads drawings by it alone, for a run that cannot be replayed here; `why` says it. */
    choose(file: string, why: string) {
      expected = null;
      isChosen.value = true;
      fileWords.value = `“${file}” is open and reads drawings. It is not replayed: ${why}.`;
    },

    /** Back to the run of this page. */
    leave() {
      expected = null;
      isChosen.value = false;
      fileWords.value = '';
    },

    /** The replay ended before it got to the step of the file. */
    giveUp(step: number) {
      if (expected === null || step === expected.step) return;
      fileWords.value = `The replay of “${expected.file}” stopped at step ${grouped(step)} of ${grouped(expected.step)}.`;
      expected = null;
    },

    /** Says whether a replay to `step` has the weights of a file. */
    expect(next: Expected) {
      expected = next;
      isChosen.value = false;
      fileWords.value = `Replaying “${next.file}” to step ${grouped(next.step)}.`;
    },

    compare(step: number, hash: string) {
      if (expected === null || step !== expected.step) return;
      const { file } = expected;
      fileWords.value =
        hash === expected.hash
          ? `Replayed “${file}”: the same weights, bit for bit (${hash}).`
          : `Replayed “${file}” on these images, with other weights than the file has (${hash}, not ${expected.hash}).`;
      expected = null;
    },
  };
}
