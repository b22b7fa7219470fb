export { binaryCrossEntropy, crossEntropy, quadratic, argmaxRows, softmaxRows } from './outputs';
export { leakyRelu, leakyReluSlope, relu, sigmoids, sigmoidSlope, tanhs, tanhSlope } from './activate';
export { backward16, backward32 } from './backward';
export { forward16, forward32 } from './forward';
export { listActivations, listBias, listBytes, listFloats, packBytes, packFloats } from './lists';
export { flush, setOptimizer, setPenalty, updatePanel } from './update';

/** The first byte after the constants of the module itself. */
export function heapBase(): usize {
  return __heap_base;
}
