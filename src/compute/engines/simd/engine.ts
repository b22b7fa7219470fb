import { type KernelBuild, loadKernels } from '../../kernels/load.ts';
import type { Engine, LayerParameters, TrainingSettings } from '../../types.ts';
import { validateFit, validateSettings } from '../../validate.ts';
import { checkBatch, checkParameters } from '../check.ts';
import { initialParameters } from '../initial.ts';
import { type Arena, createArena } from './arena.ts';
import { createEvaluation } from './evaluation.ts';
import { createFeed } from './feed.ts';
import { type LayerPlan, planLayer, readParameters, writeParameters } from './layer.ts';
import { createNetwork } from './network.ts';
import { createSimdOptimizer } from './optimizer.ts';
import { createOutput } from './output.ts';
import { createStep } from './step.ts';

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
  const kernels = loadKernels(build);
  const arena = createArena(kernels.memory, kernels.heapBase());
  const rows = Math.max(fewestRows, Math.min(batchSize, mostRows));
  const plans = planLayers(arena, settings, rows);
  const output = createOutput(kernels, arena, plans.at(-1)!, settings.loss, rows);
  const network = createNetwork(kernels, arena, plans, settings);
  const optimizer = createSimdOptimizer(kernels, arena, plans, settings);
  const feed = createFeed(kernels, arena, plans[0]!, rows, listZeros);
  const step = createStep(feed, network, output, optimizer, rows);
  const { predict, evaluate } = createEvaluation(feed, network, output, rows);

  /** Training begins from these, with nothing remembered. */
  function begin(parameters: readonly LayerParameters[]) {
    plans.forEach((plan, i) => {
      writeParameters(arena, plan, parameters[i]!);
    });
    optimizer.reset();
  }
  begin(initialParameters(settings));

  return {
    kernels: build,
    fallbackReason: null,
    settings,

    trainBatch(samples, indices) {
      validateFit(samples, layers);
      checkBatch(samples, indices, batchSize);
      return step(samples, indices);
    },

    predict(samples, from = 0, to = samples.count) {
      validateFit(samples, layers);
      return predict(samples, from, to);
    },

    evaluate(samples) {
      validateFit(samples, layers);
      return evaluate(samples);
    },

    getParameters: () => plans.map((plan) => readParameters(arena, plan)),

    setParameters(parameters) {
      checkParameters(parameters, layers);
      begin(parameters);
    },
  };
}

/** Gives each layer its place in memory. */
function planLayers(arena: Arena, settings: TrainingSettings, rows: number): LayerPlan[] {
  const { layers, batchSize } = settings;
  return layers.slice(1).map((units, i) =>
    planLayer(arena, {
      inputs: layers[i]!,
      units,
      rows,
      inParts: batchSize > rows,
      isFirst: i === 0,
      inBlocks: batchSize >= fewestRows,
    }),
  );
}
