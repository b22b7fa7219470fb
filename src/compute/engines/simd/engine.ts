import { DivergenceError } from '../../divergence.ts';
import { type KernelBuild, loadKernels } from '../../kernels/load.ts';
import { losses } from '../../losses/index.ts';
import { optimizers } from '../../optimizers/index.ts';
import type { Engine, Samples, TrainingSettings } from '../../types.ts';
import { validateFit, validateSettings } from '../../validate.ts';
import { checkBatch, checkParameters, checkRange } from '../check.ts';
import { initialParameters } from '../initial.ts';
import { createArena } from './arena.ts';
import { createFeed } from './feed.ts';
import { planLayer, readParameters, writeParameters } from './layer.ts';
import { createNetwork } from './network.ts';
import { createSimdOptimizer } from './optimizer.ts';
import { withKernels } from './with-kernels.ts';

export interface SimdOptions {
  /** Default: `simd`, whose bits are the same everywhere. */
  readonly build?: KernelBuild;
  /** Treat zero inputs like any other; to measure what leaving them out brings. */
  readonly listZeros?: boolean;
}

/** Rows that go through the network at once: enough to keep the kernels busy, few enough for the cache. */
const fewestRows = 32;
const mostRows = 128;

/**
 * The engine to be fast: WebAssembly with SIMD, and nothing computed for inputs that are zero.
 * @throws RangeError if a setting is not possible, or the engine's own error if the kernels do not load.
 */
export function createSimdEngine(
  settings: TrainingSettings,
  { build = 'simd', listZeros = false }: SimdOptions = {},
): Engine {
  validateSettings(settings);
  const { layers, batchSize } = settings;
  const optimizerKernels = withKernels(optimizers[settings.optimizer].kernels, settings.optimizer);
  const kernels = loadKernels(build);
  const arena = createArena(kernels.memory, kernels.heapBase());
  const rows = Math.max(fewestRows, Math.min(batchSize, mostRows));
  const plans = layers.slice(1).map((units, i) => {
    return planLayer(arena, {
      inputs: layers[i]!,
      units,
      rows,
      inParts: batchSize > rows,
      isFirst: i === 0,
      inBlocks: batchSize >= fewestRows,
    });
  });
  const last = plans.at(-1)!;
  const labels = arena.allocate(rows);
  const predictions = arena.allocate(rows);
  const network = createNetwork(kernels, arena, plans, settings);
  const optimizer = createSimdOptimizer(kernels, arena, plans, settings, optimizerKernels);
  const feed = createFeed(kernels, arena, plans[0]!, rows, listZeros);

  optimizer.reset();
  const initial = initialParameters(settings);
  plans.forEach((plan, i) => {
    writeParameters(arena, plan, initial[i]!);
  });

  function labelBatch(samples: Samples, indices: Uint32Array) {
    const view = arena.bytes(labels, indices.length);
    for (let row = 0; row < indices.length; row++) view[row] = samples.labels[indices[row]!]!;
  }

  /** Forward, loss and δ of `part` of a mini-batch of `count`; returns the summed loss. */
  function lossOf(samples: Samples, part: Uint32Array, count: number): number {
    feed.batch(samples, part);
    labelBatch(samples, part);
    network.forward(part.length, true);
    return network.loss(part.length, labels, 1 / count);
  }

  function finite(meanLoss: number): number {
    if (!Number.isFinite(meanLoss)) throw new DivergenceError(meanLoss);
    return meanLoss;
  }

  /** A mini-batch too large for one go: gradients are summed part by part, then applied. */
  function trainInParts(samples: Samples, indices: Uint32Array): number {
    for (const { gradient, parameterBytes } of plans) arena.bytes(gradient, parameterBytes).fill(0);
    let total = 0;
    for (let from = 0; from < indices.length; from += rows) {
      const part = indices.subarray(from, from + rows);
      total += lossOf(samples, part, indices.length);
      network.backward(part.length, 'accumulate');
    }
    const meanLoss = finite(total / indices.length);
    optimizer.next();
    network.applyGradients(optimizerKernels);
    return meanLoss;
  }

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
    kernels: build,
    fallbackReason: null,
    settings,

    trainBatch(samples, indices) {
      validateFit(samples, layers);
      checkBatch(samples, indices, batchSize);
      feed.prepare(samples);
      if (indices.length > rows) return trainInParts(samples, indices);
      const meanLoss = finite(lossOf(samples, indices, indices.length) / indices.length);
      optimizer.next();
      network.backward(indices.length, optimizerKernels);
      return meanLoss;
    },

    predict(samples, from = 0, to = samples.count) {
      validateFit(samples, layers);
      const result = new Float32Array(Math.max(0, to - from) * last.units);
      for (const { start, count } of chunks(samples, from, to)) {
        if (losses[settings.loss].outputActivation === 'softmax') {
          kernels.softmaxRows(last.outputs, last.stride, count, last.units);
        } else {
          kernels.sigmoids(last.outputs, count * last.stride);
        }
        const outputs = arena.floats(last.outputs, (count * last.stride) / 4);
        for (let row = 0; row < count; row++) {
          const at = (row * last.stride) / 4;
          result.set(outputs.subarray(at, at + last.units), (start - from + row) * last.units);
        }
      }
      return result;
    },

    evaluate(samples) {
      validateFit(samples, layers);
      feed.keep(samples);
      const result = new Uint8Array(samples.count);
      let loss = 0;
      let correct = 0;
      for (const { start, count } of chunks(samples, 0, samples.count)) {
        arena.bytes(labels, count).set(samples.labels.subarray(start, start + count));
        loss += network.loss(count, labels, 1);
        kernels.argmaxRows(last.outputs, last.stride, count, last.units, predictions);
        result.set(arena.bytes(predictions, count), start);
        for (let i = start; i < start + count; i++) {
          if (result[i] === samples.labels[i]) correct += 1;
        }
      }
      return { loss: loss / samples.count, accuracy: correct / samples.count, predictions: result };
    },

    getParameters: () => plans.map((plan) => readParameters(arena, plan)),

    setParameters(parameters) {
      checkParameters(parameters, layers);
      plans.forEach((plan, i) => {
        writeParameters(arena, plan, parameters[i]!);
      });
      optimizer.reset();
    },
  };
}
