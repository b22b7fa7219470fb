import { decodeBase64 } from '../base64.ts';
import { relaxed, simd } from './modules.generated.ts';
import { type Memory, type Module, webAssembly } from './webassembly.ts';

const binaries = { simd, relaxed };

/** `relaxed` is faster, but its last bits depend on the processor: not for runs that are shared. */
export type KernelBuild = keyof typeof binaries;

/** The functions of assembly/index.ts, where each is described. Pointers are byte offsets. */
const kernelNames = [
  'countNonzero',
  'packBytes',
  'packFloats',
  'fetchPacked',
  'listPacked',
  'listActivations',
  'fillBuckets',
  'forward',
  'backward',
  'collect',
  'accumulate',
  'sgd',
  'momentum',
  'rmsprop',
  'adam',
  'applySgd',
  'applyMomentum',
  'applyRmsprop',
  'applyAdam',
  'narrowForward',
  'narrowBackward',
  'narrowGradient',
  'setOptimizer',
  'setPenalty',
  'flush',
  'relu',
  'leakyRelu',
  'leakyReluSlope',
  'sigmoids',
  'sigmoidSlope',
  'tanhs',
  'tanhSlope',
  'quadratic',
  'binaryCrossEntropy',
  'crossEntropy',
  'softmaxRows',
  'argmaxRows',
  'heapBase',
] as const;

type Kernel = (...operands: number[]) => number;
export type KernelFunction = (typeof kernelNames)[number];
export type Kernels = Readonly<Record<KernelFunction, Kernel>> & {
  readonly memory: Memory;
};

const modules = new Map<KernelBuild, Module>();

/**
 * A new instance with a memory of its own.
 * @throws an engine's own error if it has no WebAssembly, lacks SIMD, or a content policy forbids it.
 */
export function loadKernels(build: KernelBuild): Kernels {
  const { Module, Instance } = webAssembly();
  let module = modules.get(build);
  if (module === undefined) {
    module = new Module(decodeBase64(binaries[build]));
    modules.set(build, module);
  }
  return new Instance(module).exports as unknown as Kernels;
}
