import { describe, expect, it } from 'vitest';
import {
  confusionOf,
  confusions,
  imagesIn,
  judgeWorst,
  mistakesIn,
} from '../../../demos/mnist-training/logic/mistakes.ts';

const labels = Uint8Array.from([4, 4, 4, 9, 9, 3, 7, 7]);
const predictions = Uint8Array.from([9, 9, 4, 4, 9, 5, 7, 7]);
const names = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const matrix = confusionOf(predictions, labels);

describe('the mistakes of a network', () => {
  it('are counted by what it was and what it was read as, most frequent first', () => {
    expect(confusions(matrix)).toEqual([
      { label: 4, predicted: 9, count: 2 },
      { label: 3, predicted: 5, count: 1 },
      { label: 9, predicted: 4, count: 1 },
    ]);
  });

  it('are found again by a cell of the matrix, and all together', () => {
    expect(imagesIn(predictions, labels, 4, 9)).toEqual([0, 1]);
    expect(imagesIn(predictions, labels, 7, 7)).toEqual([6, 7]);
    expect(mistakesIn(predictions, labels)).toEqual([0, 1, 3, 5]);
  });
});

describe('the exercise: name the pair confused most often', () => {
  it('accepts the fullest cell off the diagonal', () => {
    expect(judgeWorst(matrix, 4, 9, names)).toEqual({
      passed: true,
      reason: 'Right: 4 is taken for 9 2 times, and nothing happens more often.',
    });
  });

  it('does not take the same pair the other way round', () => {
    const { passed, reason } = judgeWorst(matrix, 9, 4, names);
    expect(passed).toBe(false);
    expect(reason).toContain('9 is taken for 4 once, but another pair is confused 2 times');
  });

  it('accepts each of several equally bad pairs', () => {
    const tie = confusionOf(Uint8Array.from([1, 0]), Uint8Array.from([0, 1]));
    expect(judgeWorst(tie, 0, 1, names).passed).toBe(true);
    expect(judgeWorst(tie, 1, 0, names).passed).toBe(true);
  });

  it('says that a right answer is no mistake', () => {
    expect(judgeWorst(matrix, 7, 7, names).reason).toContain('no mistake');
  });

  it('has no answer for a network without a mistake', () => {
    const perfect = confusionOf(labels, labels);
    expect(judgeWorst(perfect, 4, 9, names)).toMatchObject({ passed: false });
  });
});
