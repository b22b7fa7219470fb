import type { Numbers } from './numbers.ts';

/** Place of the largest of `values[from … to)`, counted from `from`; the first of equals. */
export function argmax(values: Numbers | readonly number[], from = 0, to = values.length): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if (values[i]! > values[best]!) best = i;
  return best - from;
}

/** Share of predictions that are their label, 0 … 1. */
export function accuracy(predictions: ArrayLike<number>, labels: ArrayLike<number>): number {
  sameLength(predictions, labels);
  let correct = 0;
  for (let i = 0; i < labels.length; i++) if (predictions[i] === labels[i]) correct += 1;
  return correct / labels.length;
}

/**
 * How often each class (row) was taken for each class (column), row-major [classCount][classCount].
 * Right answers stand on the diagonal.
 */
export function confusionMatrix(
  predictions: ArrayLike<number>,
  labels: ArrayLike<number>,
  classCount: number,
): Uint32Array {
  sameLength(predictions, labels);
  const counts = new Uint32Array(classCount * classCount);
  for (let i = 0; i < labels.length; i++) {
    const cell = labels[i]! * classCount + predictions[i]!;
    counts[cell] = counts[cell]! + 1;
  }
  return counts;
}

/** Samples whose confidence fell into [from, to). */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of the largest output; 0 if the bin is empty. */
  readonly confidence: number;
  /** Share that was right; 0 if the bin is empty. */
  readonly accuracy: number;
}

/**
 * Whether a network that is 80 % sure is right 80 % of the time (Guo et al., 2017).
 * @param outputs row-major [count][classCount].
 * @returns equal bins from 0 to 1, and the expected calibration error: the mean gap between
 * confidence and accuracy, weighted by the bins' counts.
 */
export function calibration(
  outputs: Numbers,
  labels: ArrayLike<number>,
  binCount = 10,
): { bins: CalibrationBin[]; expectedError: number } {
  const classCount = outputs.length / labels.length;
  const tally = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, correct: 0 }));
  for (let i = 0; i < labels.length; i++) {
    const from = i * classCount;
    const predicted = argmax(outputs, from, from + classCount);
    const confidence = outputs[from + predicted]!;
    const bin = tally[Math.min(binCount - 1, Math.max(0, Math.floor(confidence * binCount)))]!;
    bin.count += 1;
    bin.confidence += confidence;
    if (predicted === labels[i]) bin.correct += 1;
  }
  const bins = tally.map(({ count, confidence, correct }, i) => ({
    from: i / binCount,
    to: (i + 1) / binCount,
    count,
    confidence: count === 0 ? 0 : confidence / count,
    accuracy: count === 0 ? 0 : correct / count,
  }));
  let gap = 0;
  for (const bin of bins) gap += bin.count * Math.abs(bin.confidence - bin.accuracy);
  return { bins, expectedError: gap / labels.length };
}

function sameLength(predictions: ArrayLike<number>, labels: ArrayLike<number>): void {
  if (predictions.length !== labels.length || labels.length === 0) {
    throw new RangeError(
      `As many predictions as labels are needed, and at least one: ` +
        `got ${predictions.length} and ${labels.length}.`,
    );
  }
}
