import { activations } from './activations.tsx';
import type { Figure } from './figure.ts';
import { gateLine } from './gate-line.tsx';
import { learningRates } from './learning-rates.tsx';
import { network } from './network.tsx';
import { neuron } from './neuron.tsx';
import { slowStart } from './slow-start.tsx';
import { smallChange } from './small-change.tsx';
import { softmax } from './softmax.tsx';
import { trainingCycle } from './training-cycle.tsx';

/** Every figure by the name that a slide's `@figure` line gives it. Adding one: its file, and a line here. */
export const figures = {
  neuron,
  'gate-line': gateLine,
  activations,
  'small-change': smallChange,
  softmax,
  network,
  'slow-start': slowStart,
  'learning-rates': learningRates,
  'training-cycle': trainingCycle,
} as const satisfies Record<string, Figure<object>>;

export type FigureName = keyof typeof figures;
