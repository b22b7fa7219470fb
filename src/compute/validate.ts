import { activations } from './activations/index.ts';
import { initializers } from './initializers/index.ts';
import { losses } from './losses/index.ts';
import { byName } from './names.ts';
import { optimizers } from './optimizers/index.ts';
import { createRandom } from './random.ts';
import type { Samples, TrainingSettings } from './types.ts';

/** @throws RangeError if `value` is not a whole number above 0. */
export function positiveInteger(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`${what} must be a whole number above 0, not ${value}.`);
  }
}

/** @throws RangeError if `value` is not 0 or a whole number above it. */
export function naturalNumber(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${what} must be a whole number, 0 or more, not ${value}.`);
  }
}

/** @throws RangeError if `value` is not a finite number above 0. */
export function positiveNumber(what: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) {
    throw new RangeError(`${what} must be a number above 0, not ${value}.`);
  }
}

/** @throws RangeError saying which setting is not possible, what was given and what is expected. */
export function validateSettings(settings: TrainingSettings): void {
  const { layers } = settings;
  if (!Array.isArray(layers) || layers.length < 2) {
    throw new RangeError(
      `The layers must be at least two numbers, inputs and outputs, such as 784,128,10; not “${layers}”.`,
    );
  }
  for (const units of layers) positiveInteger('Each layer’s number of units', units);
  byName('activation', activations, settings.activation);
  byName('loss', losses, settings.loss);
  byName('optimizer', optimizers, settings.optimizer);
  byName('initializer', initializers, settings.initializer);
  positiveNumber('The learning rate', settings.learningRate);
  positiveInteger('The batch size', settings.batchSize);
  for (const name of ['l1', 'l2'] as const) {
    const strength = settings[name];
    if (!Number.isFinite(strength) || strength < 0) {
      throw new RangeError(`The ${name} penalty must be a number of 0 or more, not ${strength}.`);
    }
  }
  createRandom(settings.seed);
}

const validated = new WeakSet<Samples>();

/** @throws RangeError if the samples contradict themselves. Looks at each `Samples` once. */
export function validateSamples(samples: Samples): void {
  if (validated.has(samples)) return;
  const { count, inputSize, classCount, inputs, labels } = samples;
  positiveInteger('The number of samples', count);
  positiveInteger('The number of inputs', inputSize);
  positiveInteger('The number of classes', classCount);
  if (inputs.length !== count * inputSize) {
    throw new RangeError(
      `${count} samples of ${inputSize} inputs need ${count * inputSize} numbers, not ${inputs.length}.`,
    );
  }
  if (labels.length !== count) {
    throw new RangeError(`${count} samples need ${count} labels, not ${labels.length}.`);
  }
  const wrong = labels.findIndex((label) => label >= classCount);
  if (wrong >= 0) {
    throw new RangeError(
      `Labels must be from 0 to ${classCount - 1}; sample ${wrong} has label ${labels[wrong]}.`,
    );
  }
  if (inputs instanceof Float32Array) {
    const bad = inputs.findIndex((input) => !Number.isFinite(input));
    if (bad >= 0) {
      throw new RangeError(
        `Inputs must be finite numbers; sample ${Math.floor(bad / inputSize)} has ${inputs[bad]}.`,
      );
    }
  }
  validated.add(samples);
}

/** @throws RangeError if samples do not fit a network of these layers. */
export function validateFit(samples: Samples, layers: readonly number[]): void {
  validateSamples(samples);
  if (samples.inputSize !== layers[0]) {
    throw new RangeError(
      `The samples have ${samples.inputSize} inputs each, but the network takes ${layers[0]}.`,
    );
  }
  if (samples.classCount !== layers.at(-1)) {
    throw new RangeError(
      `The samples have ${samples.classCount} classes, but the network has ${layers.at(-1)} outputs.`,
    );
  }
}
