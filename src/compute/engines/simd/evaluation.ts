import { accuracy } from '../../metrics.ts';
import type { Evaluation, Samples } from '../../types.ts';
import { checkRange } from '../check.ts';
import type { Feed } from './feed.ts';
import type { Network } from './network.ts';
import type { Output } from './output.ts';

/** Asks the network without changing it. @param rows so many samples go through it at once. */
export function createEvaluation(feed: Feed, network: Network, output: Output, rows: number) {
  /** Leaves the logits of samples [from, to) in the last layer, some at a time. */
  function* chunks(samples: Samples, from: number, to: number) {
    checkRange(samples, from, to);
    for (let start = from; start < to; start += rows) {
      const count = Math.min(rows, to - start);
      feed.range(samples, start, count);
      network.forward(count, false);
      yield { start, count };
    }
  }

  return {
    /** Outputs of samples [from, to), row-major. */
    predict(samples: Samples, from: number, to: number): Float32Array {
      const result = new Float32Array(Math.max(0, to - from) * samples.classCount);
      for (const { start, count } of chunks(samples, from, to)) {
        output.read(count, result, start - from);
      }
      return result;
    },

    evaluate(samples: Samples): Evaluation {
      feed.keep(samples);
      const predictions = new Uint8Array(samples.count);
      let loss = 0;
      for (const { start, count } of chunks(samples, 0, samples.count)) {
        loss += output.lossFrom(samples, start, count);
        predictions.set(output.classes(count), start);
      }
      return {
        loss: loss / samples.count,
        accuracy: accuracy(predictions, samples.labels),
        predictions,
      };
    },
  };
}
