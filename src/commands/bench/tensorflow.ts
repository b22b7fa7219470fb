import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { Samples, TrainingSettings } from '../../compute/types.ts';
import { part } from '../../datasets/part.ts';
import { bundleScript } from '../script-page.ts';
import type { Contestant } from './contender.ts';

/** The same network in TensorFlow.js, on one thread. */
export async function createTensorflow(
  { layers, activation, loss, optimizer, learningRate, batchSize }: TrainingSettings,
  samples: Samples,
): Promise<Contestant> {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(join(dirname(main), '/'));
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await registerGradients();
  await tf.setBackend('wasm');
  await tf.ready();

  // One tensor per mini-batch: slicing a large one copies all of it.
  const { inputSize, classCount } = samples;
  const batches = Array.from({ length: Math.floor(samples.count / batchSize) }, (_, i) => {
    const { inputs, labels } = part(samples, i * batchSize, (i + 1) * batchSize);
    const levels = Float32Array.from(inputs, (level) => level / 255);
    return {
      x: tf.tensor2d(levels, [batchSize, inputSize]),
      y: tf.cast(tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), classCount), 'float32'),
    };
  });
  const dense = layers.slice(1).map((units, i) => ({
    weights: tf.variable(tf.randomNormal([layers[i]!, units], 0, Math.sqrt(2 / layers[i]!))),
    biases: tf.variable(tf.zeros([units])),
  }));
  const hidden = activation === 'sigmoid' ? tf.sigmoid : tf.relu;
  const train = optimizer === 'adam' ? tf.train.adam(learningRate) : tf.train.sgd(learningRate);

  function logits(x: tf.Tensor): tf.Tensor {
    return dense.reduce((current, { weights, biases }, i) => {
      const z = tf.add(tf.matMul(current, weights as tf.Tensor2D), biases);
      return i === dense.length - 1 ? z : hidden(z);
    }, x);
  }

  function meanLoss(x: tf.Tensor, y: tf.Tensor): tf.Scalar {
    const z = logits(x);
    if (loss === 'cross-entropy') return tf.losses.softmaxCrossEntropy(y, z);
    return tf.div(tf.sum(tf.squaredDifference(tf.sigmoid(z), y)), 2 * batchSize);
  }

  let at = 0;
  return {
    run(steps) {
      for (let i = 0; i < steps; i++) {
        const { x, y } = batches[at]!;
        tf.tidy(() => {
          train.minimize(() => meanLoss(x, y));
        });
        at = (at + 1) % batches.length;
      }
    },
  };
}

/**
 * The package's build for Node leaves the gradients out, and its modules are not written for Node. So they
 * are bundled; they find the one registry that all copies of the package share.
 */
async function registerGradients(): Promise<void> {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-core');
  const script = await bundleScript(join(dirname(main), 'register_all_gradients.js'));
  await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
}
