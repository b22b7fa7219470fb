import type { LayerParameters } from '../compute/types.ts';

/** What was measured on the test images so far: whether it still learns, and what there is to come back to. */
export interface TestLosses {
  /** The weights with the lowest loss, the first of them if there are several; at first those of the start. */
  readonly best: { readonly step: number; readonly parameters: readonly LayerParameters[] };
  /** Takes up what was measured. @returns why the run is no longer learning, in sentences, or null. */
  add(loss: number, step: number, parameters: readonly LayerParameters[]): string | null;
}

/**
 * @param start weights before training
 * @param explosion a loss this many times the first one is no longer learning
 */
export function createTestLosses(start: readonly LayerParameters[], explosion: number): TestLosses {
  /** Before anything was measured nothing is larger than a multiple of it. */
  let first = Number.NaN;
  let lowest = Number.POSITIVE_INFINITY;
  let best: TestLosses['best'] = { step: 0, parameters: start };
  return {
    get best() {
      return best;
    },

    add(loss, step, parameters) {
      if (!Number.isFinite(loss) || loss > explosion * first) {
        return `The loss on the test images rose to ${tell(loss)}, from ${tell(first)} before training: training diverged. Try a smaller learning rate.`;
      }
      if (Number.isNaN(first)) first = loss;
      if (loss < lowest) {
        lowest = loss;
        best = { step, parameters };
      }
      return null;
    },
  };
}

function tell(loss: number): string {
  const digits = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  return Number.isFinite(loss) ? loss.toLocaleString('en', digits) : 'infinity';
}
