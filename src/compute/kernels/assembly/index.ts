export { adam } from './adam';
export { applyAdam, applyMomentum, applyRmsprop, applySgd } from './apply';
export { binaryCrossEntropy, crossEntropy, quadratic, argmaxRows, softmaxRows } from './outputs';
export { leakyRelu, leakyReluSlope, relu, sigmoids, sigmoidSlope, tanhs, tanhSlope } from './activate';
export { backward, collect } from './backward';
export { forward } from './forward';
export { countNonzero, fetchPacked, fillBuckets, listActivations, listPacked, packBytes, packFloats } from './lists';
export { narrowBackward, narrowForward, narrowGradient } from './narrow';
export { flush, setOptimizer, setPenalty } from './optimize';
export { accumulate, momentum, rmsprop, sgd } from './update';

/** The first byte after the constants of the module itself. */
export function heapBase(): usize {
  return __heap_base;
}
