import type { LayerParameters, TrainingSettings } from '../../../src/compute/types.ts';
import type { DatasetName } from '../../../src/datasets/index.ts';
import { grouped } from '../../../src/format.ts';

/** A finished network that reads drawings until a run has been trained. */
export interface LentNetwork {
  readonly settings: TrainingSettings;
  readonly parameters: readonly LayerParameters[];
  /** What it was trained on. */
  readonly data: DatasetName;
  /** What it is, to follow “Read by”. */
  readonly words: string;
}

/** The weights that a file says its run has at a step. */
export interface Expected {
  readonly step: number;
  readonly hash: string;
  readonly file: string;
}

/** What became of a file that was opened. */
export type FileNews =
  | { readonly name: 'none' }
  /** It is not replayed: its network reads drawings though a run has been trained. */
  | { readonly name: 'chosen'; readonly file: string; readonly why: string }
  | { readonly name: 'replaying'; readonly expected: Expected }
  | { readonly name: 'replayed'; readonly expected: Expected; readonly hash: string }
  /** Its replay ended before it got to the step of the file. */
  | { readonly name: 'broken-off'; readonly expected: Expected; readonly step: number };

/** A file that could not be opened; `problem` is the end of a sentence. */
export interface Refusal {
  readonly file: string;
  readonly problem: string;
}

/** Networks that were not trained here: one trained before the lecture, or one of a file. */
export interface Lent {
  readonly network: LentNetwork | null;
  readonly file: FileNews;
  /** Of a file after that one. */
  readonly refusal: Refusal | null;
}

export const noLent: Lent = { network: null, file: { name: 'none' }, refusal: null };

/** Back to the run of this page. */
export const left = ({ network }: Lent): Lent => ({ ...noLent, network });

export const opened = ({ network }: Lent, file: FileNews): Lent => ({
  network,
  file,
  refusal: null,
});

/** The run stands at `step`: a replay that is not there yet will not get there. */
export function stoodAt(lent: Lent, step: number): Lent {
  if (lent.file.name !== 'replaying' || step === lent.file.expected.step) return lent;
  return { ...lent, file: { name: 'broken-off', expected: lent.file.expected, step } };
}

/** The run has weights with this hash at `step`. */
export function compared(lent: Lent, step: number, hash: string): Lent {
  if (lent.file.name !== 'replaying' || step !== lent.file.expected.step) return lent;
  return { ...lent, file: { name: 'replayed', expected: lent.file.expected, hash } };
}

/** What became of the last file, in words. */
export function fileWords({ file: news, refusal }: Lent): string {
  if (refusal !== null) {
    return `“${refusal.file}” was not opened: ${refusal.problem}. Everything here stays as it was.`;
  }
  switch (news.name) {
    case 'none':
      return '';
    case 'chosen':
      return `“${news.file}” is open and reads drawings. It is not replayed: ${news.why}.`;
    case 'replaying':
      return `Replaying “${news.expected.file}” to step ${grouped(news.expected.step)}.`;
    case 'replayed': {
      const { file, hash } = news.expected;
      return news.hash === hash
        ? `Replayed “${file}”: the same weights, bit for bit (${hash}).`
        : `Replayed “${file}” on these images, with other weights than the file has (${news.hash}, not ${hash}).`;
    }
    case 'broken-off': {
      const { file, step } = news.expected;
      return `The replay of “${file}” stopped at step ${grouped(news.step)} of ${grouped(step)}.`;
    }
  }
}
