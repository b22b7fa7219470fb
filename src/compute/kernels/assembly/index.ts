export { binaryCrossEntropy, crossEntropy, quadratic, argmaxRows, softmaxRows } from './outputs';
export { leakyRelu, leakyReluSlope, relu, sigmoids, sigmoidSlope, tanhs, tanhSlope } from './activate';
export { backward, collect } from './backward';
export { forward } from './forward';
export { countNonzero, fetchPacked, listActivations, listPacked, packBytes, packFloats } from './lists';
export { accumulate, adam, flush, momentum, rmsprop, setOptimizer, setPenalty, sgd } from './update';

/** The first byte after the constants of the module itself. */
export function heapBase(): usize {
  return __heap_base;
}
