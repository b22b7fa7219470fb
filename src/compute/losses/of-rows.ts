import { activations } from '../activations/index.ts';
import { byName } from '../names.ts';
import type { Numbers } from '../numbers.ts';
import { type LossName, losses } from './index.ts';

/** A loss of mini-batches, of which each row is a sample: all arrays are row-major, [count][outputs]. */
export interface LossOfRows {
  /** Loss of each sample summed, given the logits. */
  total(logits: Numbers, targets: Numbers, count: number): number;
  /** ∂L/∂logits of the mean loss. */
  gradient(logits: Numbers, targets: Numbers, gradient: Numbers, count: number): void;
  /** From logits to outputs, by the output activation. */
  activate(logits: Numbers, outputs: Numbers, count: number): void;
}

/** @param size outputs per sample. */
export function lossOfRows(name: LossName, size: number): LossOfRows {
  const loss = byName('loss', losses, name);
  const outputActivation = activations[loss.outputActivation];

  return {
    total(logits, targets, count) {
      let sum = 0;
      for (let i = 0; i < count * size; i += size) {
        sum += loss.value(logits.subarray(i, i + size), targets.subarray(i, i + size));
      }
      return sum;
    },

    gradient(logits, targets, gradient, count) {
      for (let i = 0; i < count * size; i += size) {
        const end = i + size;
        loss.gradient(logits.subarray(i, end), targets.subarray(i, end), gradient.subarray(i, end));
      }
      for (let i = 0; i < count * size; i++) gradient[i] = gradient[i]! / count;
    },

    activate(logits, outputs, count) {
      for (let i = 0; i < count * size; i += size) {
        outputActivation.forward(logits.subarray(i, i + size), outputs.subarray(i, i + size));
      }
    },
  };
}
