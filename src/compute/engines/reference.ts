import { DivergenceError } from '../divergence.ts';
import type { LayerOptions, Parameter } from '../layers/index.ts';
import { accuracy, argmax } from '../metrics.ts';
import { createModel } from '../model.ts';
import { optimizers } from '../optimizers/index.ts';
import { addPenalty } from '../optimizers/penalty.ts';
import type { Engine, LayerParameters, Samples, TrainingSettings } from '../types.ts';
import { validateFit, validateSettings } from '../validate.ts';
import { checkBatch, checkParameters, checkRange } from './check.ts';
import { createRows } from './rows.ts';

/** Samples that go through the network at once when it is not trained. */
const evaluationRows = 256;

/** The engine to read: plain TypeScript, one formula after the other. */
export function createReferenceEngine(settings: TrainingSettings): Engine {
  validateSettings(settings);
  const { layers, loss, seed, batchSize } = settings;
  const inputShape = [layers[0]!];
  const model = createModel({ inputShape, layers: denseLayers(settings), loss, seed });
  const { parameters, inputSize, outputSize } = model;
  const rows = createRows(Math.max(batchSize, evaluationRows), inputSize, outputSize);
  const { inputs, targets } = rows;
  let step = createStep(settings, parameters);

  function* chunks(samples: Samples, from: number, to: number) {
    validateFit(samples, layers);
    checkRange(samples, from, to);
    for (let start = from; start < to; start += evaluationRows) {
      const count = Math.min(evaluationRows, to - start);
      for (let row = 0; row < count; row++) rows.load(samples, start + row, row);
      yield { start, count };
    }
  }

  return {
    kernels: 'reference',
    fallbackReason: null,
    settings,

    trainBatch(samples, indices) {
      validateFit(samples, layers);
      checkBatch(samples, indices, batchSize);
      for (const [row, index] of indices.entries()) rows.load(samples, index, row);
      const meanLoss = model.gradients(inputs, targets, indices.length);
      if (!Number.isFinite(meanLoss)) throw new DivergenceError(meanLoss);
      step();
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
      const predictions = new Uint8Array(samples.count);
      for (const { start, count } of chunks(samples, 0, samples.count)) {
        const logits = model.forward(inputs, count);
        sum += model.totalLoss(logits, targets, count);
        for (let row = 0; row < count; row++) {
          predictions[start + row] = argmax(logits, row * outputSize, (row + 1) * outputSize);
        }
      }
      const right = accuracy(predictions, samples.labels);
      return { loss: sum / samples.count, accuracy: right, predictions };
    },

    getParameters: () => copyParameters(parameters),

    setParameters(given) {
      checkParameters(given, layers);
      given.forEach(({ weights, biases }, i) => {
        parameters[2 * i]!.values.set(weights);
        parameters[2 * i + 1]!.values.set(biases);
      });
      step = createStep(settings, parameters);
    },
  };
}

/** Dense layers with the activation between them; the output's activation belongs to the loss. */
function denseLayers({ layers, activation, initializer }: TrainingSettings): LayerOptions[] {
  return layers.slice(1).flatMap((units, i): LayerOptions[] => {
    const isOutput = i === layers.length - 2;
    const dense = { layer: 'dense', units, initializer } as const;
    return isOutput ? [dense] : [dense, { layer: 'activation', activation }];
  });
}

/** An optimizer step of all parameters by their gradients, penalties included, with nothing remembered yet. */
function createStep(
  { optimizer, learningRate, l1, l2 }: TrainingSettings,
  parameters: readonly Parameter[],
): () => void {
  const updates = parameters.map(({ values }) =>
    optimizers[optimizer](learningRate, values.length),
  );
  return () => {
    parameters.forEach(({ values, gradient, penalized }, i) => {
      if (penalized) addPenalty(values, gradient, l1, l2);
      updates[i]!(values, gradient);
    });
  };
}

/** Weights and biases of dense layers, which stand in turn. */
function copyParameters(parameters: readonly Parameter[]): LayerParameters[] {
  const copies: LayerParameters[] = [];
  for (let i = 0; i < parameters.length; i += 2) {
    copies.push({
      weights: Float32Array.from(parameters[i]!.values),
      biases: Float32Array.from(parameters[i + 1]!.values),
    });
  }
  return copies;
}
