import { leakyRelu } from './leaky-relu.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { softmax } from './softmax.ts';
import { step } from './step.ts';
import { tanh } from './tanh.ts';

/** Those that look at one neuron at a time, with value and derivative to plot. */
export const scalarActivations = { step, sigmoid, tanh, relu, 'leaky-relu': leakyRelu } as const;

/** Every activation by its name. Adding one: its file, and a line here. */
export const activations = { ...scalarActivations, softmax } as const;

export type ActivationName = keyof typeof activations;
export type ScalarActivationName = keyof typeof scalarActivations;
export type { Activation, ScalarActivation } from './activation.ts';
