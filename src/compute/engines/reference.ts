import { DivergenceError } from '../divergence.ts';
import type { LayerOptions } from '../layers/index.ts';
import { argmax } from '../metrics.ts';
import { createModel } from '../model.ts';
import { optimizers } from '../optimizers/index.ts';
import { addPenalty } from '../optimizers/penalty.ts';
import type { Engine, LayerParameters, Samples, TrainingSettings } from '../types.ts';
import { validateFit, validateSettings } from '../validate.ts';
import { checkBatch, checkParameters, checkRange } from './check.ts';

/** Samples that go through the network at once when it is not trained. */
const evaluationRows = 256;

/** The engine to read: plain TypeScript, one formula after the other. */
export function createReferenceEngine(settings: TrainingSettings): Engine {
  validateSettings(settings);
  const { layers, loss, learningRate, l1, l2 } = settings;
  const model = createModel({
    inputShape: [layers[0]!],
    layers: denseLayers(settings),
    loss,
    seed: settings.seed,
  });
  const { parameters, inputSize, outputSize } = model;
  const makeUpdates = () =>
    parameters.map(({ values }) => optimizers[settings.optimizer](learningRate, values.length));
  let updates = makeUpdates();

  const capacity = Math.max(settings.batchSize, evaluationRows);
  const inputs = new Float32Array(capacity * inputSize);
  const targets = new Float32Array(capacity * outputSize);

  /** Copies sample `index` into row `row` of `inputs`, and its label as 0 0 1 0 into `targets`. */
  function load(samples: Samples, index: number, row: number) {
    const from = index * inputSize;
    const scale = samples.inputs instanceof Uint8Array ? 255 : 1;
    for (let i = 0; i < inputSize; i++) {
      inputs[row * inputSize + i] = samples.inputs[from + i]! / scale;
    }
    targets.fill(0, row * outputSize, (row + 1) * outputSize);
    targets[row * outputSize + samples.labels[index]!] = 1;
  }

  function* chunks(samples: Samples, from: number, to: number) {
    validateFit(samples, layers);
    checkRange(samples, from, to);
    for (let start = from; start < to; start += evaluationRows) {
      const count = Math.min(evaluationRows, to - start);
      for (let row = 0; row < count; row++) load(samples, start + row, row);
      yield { start, count };
    }
  }

  return {
    kernels: 'reference',
    fallbackReason: null,
    settings,

    trainBatch(samples, indices) {
      validateFit(samples, layers);
      checkBatch(samples, indices, settings.batchSize);
      for (const [row, index] of indices.entries()) load(samples, index, row);
      const meanLoss = model.gradients(inputs, targets, indices.length);
      if (!Number.isFinite(meanLoss)) throw new DivergenceError(meanLoss);
      parameters.forEach(({ values, gradient, penalized }, i) => {
        if (penalized) addPenalty(values, gradient, l1, l2);
        updates[i]!(values, gradient);
      });
      return meanLoss;
    },

    predict(samples, from = 0, to = samples.count) {
      const result = new Float32Array(Math.max(0, to - from) * outputSize);
      for (const { start, count } of chunks(samples, from, to)) {
        result.set(model.predict(inputs, count), (start - from) * outputSize);
      }
      return result;
    },

    evaluate(samples) {
      let sum = 0;
      let correct = 0;
      const predictions = new Uint8Array(samples.count);
      for (const { start, count } of chunks(samples, 0, samples.count)) {
        const logits = model.forward(inputs, count);
        sum += model.totalLoss(logits, targets, count);
        for (let row = 0; row < count; row++) {
          const predicted = argmax(logits, row * outputSize, (row + 1) * outputSize);
          predictions[start + row] = predicted;
          if (predicted === samples.labels[start + row]) correct += 1;
        }
      }
      return { loss: sum / samples.count, accuracy: correct / samples.count, predictions };
    },

    getParameters() {
      const copies: LayerParameters[] = [];
      for (let i = 0; i < parameters.length; i += 2) {
        copies.push({
          weights: Float32Array.from(parameters[i]!.values),
          biases: Float32Array.from(parameters[i + 1]!.values),
        });
      }
      return copies;
    },

    setParameters(given) {
      checkParameters(given, layers);
      given.forEach(({ weights, biases }, i) => {
        parameters[2 * i]!.values.set(weights);
        parameters[2 * i + 1]!.values.set(biases);
      });
      updates = makeUpdates();
    },
  };
}

/** Dense layers with the activation between them; the output's activation belongs to the loss. */
export function denseLayers({ layers, activation, initializer }: TrainingSettings): LayerOptions[] {
  return layers.slice(1).flatMap((units, i): LayerOptions[] => {
    const isOutput = i === layers.length - 2;
    const dense = { layer: 'dense', units, initializer } as const;
    return isOutput ? [dense] : [dense, { layer: 'activation', activation }];
  });
}
