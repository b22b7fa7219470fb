import type { Model } from '../../../src/compute/model.ts';
import type { Samples } from '../../../src/compute/types.ts';
import type { Score } from './protocol.ts';

/** Says how well the model does on these points, as it then stands; null without points. */
export function scorer(model: Model, samples: Samples | null): () => Score | null {
  if (samples === null) return () => null;
  const { count } = samples;
  const inputs = Float32Array.from(samples.inputs);
  const targets = Float32Array.from(samples.labels);
  return () => {
    const logits = model.forward(inputs, count);
    const loss = model.totalLoss(logits, targets, count) / count;
    let right = 0;
    for (let i = 0; i < count; i++) if (logits[i]! > 0 === (targets[i] === 1)) right += 1;
    return { loss, accuracy: right / count };
  };
}
