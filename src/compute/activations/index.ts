import { leakyRelu } from './leaky-relu.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { softmax } from './softmax.ts';
import { step } from './step.ts';
import { tanh } from './tanh.ts';

/** Those with a slope to learn from, one neuron at a time: what hidden layers can have. Adding one: its file, and a line here. */
export const hiddenActivations = { sigmoid, tanh, relu, 'leaky-relu': leakyRelu } as const;

/** Those that look at one neuron at a time, with value and derivative to plot. */
export const scalarActivations = { step, ...hiddenActivations } as const;

/** Every activation by its name. */
export const activations = { ...scalarActivations, softmax } as const;

export type ActivationName = keyof typeof activations;
export type ScalarActivationName = keyof typeof scalarActivations;
export type HiddenActivationName = keyof typeof hiddenActivations;
export type { Activation, ScalarActivation } from './activation.ts';
