import { confusionMatrix } from '../../../src/compute/metrics.ts';
import type { Verdict } from '../../../src/lecture/shared/verdict.ts';

const classCount = 10;

/** One kind of mistake: images of `label` taken for `predicted`. */
export interface Confusion {
  readonly label: number;
  readonly predicted: number;
  readonly count: number;
}

/** Row-major [label][predicted]. */
export function confusionOf(predictions: Uint8Array, labels: Uint8Array): Uint32Array {
  return confusionMatrix(predictions, labels, classCount);
}

/** Every kind of mistake made, most frequent first. */
export function confusions(matrix: Uint32Array): Confusion[] {
  const found: Confusion[] = [];
  matrix.forEach((count, cell) => {
    const label = Math.floor(cell / classCount);
    const predicted = cell % classCount;
    if (count > 0 && label !== predicted) found.push({ label, predicted, count });
  });
  return found.sort((a, b) => b.count - a.count);
}

/** Places of the test images of `label` that were taken for `predicted`. */
export function imagesIn(
  predictions: Uint8Array,
  labels: Uint8Array,
  label: number,
  predicted: number,
): number[] {
  const indices: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === label && predictions[i] === predicted) indices.push(i);
  }
  return indices;
}

/** Places of all test images that were read wrong. */
export function mistakesIn(predictions: Uint8Array, labels: Uint8Array): number[] {
  const indices: number[] = [];
  for (let i = 0; i < labels.length; i++) if (predictions[i] !== labels[i]) indices.push(i);
  return indices;
}

/** Judges an answer to “which digit is most often taken for which?” by the run's own matrix. */
export function judgeWorst(
  matrix: Uint32Array,
  label: number,
  predicted: number,
  names: readonly string[],
): Verdict {
  const given = matrix[label * classCount + predicted]!;
  const [worst] = confusions(matrix);
  if (label === predicted) {
    return { passed: false, reason: 'That would be no mistake: choose two different digits.' };
  }
  if (worst === undefined) {
    return { passed: false, reason: 'This network makes no mistake at all, so there is no pair.' };
  }
  const said = `${names[label]} is taken for ${names[predicted]} ${times(given)}`;
  if (given === worst.count) {
    return { passed: true, reason: `Right: ${said}, and nothing happens more often.` };
  }
  return {
    passed: false,
    reason: `Not quite: ${said}, but another pair is confused ${times(worst.count)}. Look for the darkest cell off the diagonal.`,
  };
}

function times(count: number): string {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : `${count} times`;
}
