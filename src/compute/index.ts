/** Everything a script needs to build, train and judge a network. */
export { activations, scalarActivations } from './activations/index.ts';
export { DivergenceError } from './divergence.ts';
export { createEngine } from './engine.ts';
export { checkGradient } from './gradient-check.ts';
export { initializers } from './initializers/index.ts';
export { layers } from './layers/index.ts';
export { losses } from './losses/index.ts';
export { accuracy, argmax, calibration, confusionMatrix } from './metrics.ts';
export { createModel } from './model.ts';
export { optimizers } from './optimizers/index.ts';
export { fires, gates, learn, trainPerceptron, weightedSum } from './perceptron.ts';
export { createRandom } from './random.ts';
export { loadModel, saveModel } from './saved-model.ts';
export { createTrainer } from './trainer.ts';
export type * from './types.ts';
export { validateSamples, validateSettings } from './validate.ts';
