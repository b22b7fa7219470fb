import { activations } from './activations.tsx';
import { adversarial } from './adversarial.tsx';
import { attention } from './attention.tsx';
import { backprop } from './backprop.tsx';
import { convolution } from './convolution.tsx';
import { costCurves } from './cost-curves.tsx';
import { digits } from './digits.tsx';
import { exam } from './exam.tsx';
import { examInputs } from './exam-inputs.tsx';
import type { Figure } from './figure.ts';
import { flatten } from './flatten.tsx';
import { gateLine } from './gate-line.tsx';
import { learningRates } from './learning-rates.tsx';
import { lossCurves } from './loss-curves.tsx';
import { lossSurface } from './loss-surface.tsx';
import { mnistSets } from './mnist-sets.tsx';
import { nandCircuit } from './nand-circuit.tsx';
import { network } from './network.tsx';
import { neuron } from './neuron.tsx';
import { overfitting } from './overfitting.tsx';
import { pixelValues } from './pixel-values.tsx';
import { pooling } from './pooling.tsx';
import { recurrent } from './recurrent.tsx';
import { selfOrganisingMap } from './self-organising-map.tsx';
import { shifts } from './shifts.tsx';
import { slowStart } from './slow-start.tsx';
import { smallChange } from './small-change.tsx';
import { softmax } from './softmax.tsx';
import { threeSets } from './three-sets.tsx';
import { timeline } from './timeline.tsx';
import { trainingCycle } from './training-cycle.tsx';
import { twins } from './twins.tsx';
import { vanishing } from './vanishing.tsx';

/** Every figure by the name that a slide's `@figure` line gives it. Adding one: its file, and a line here. */
export const figures = {
  timeline,
  neuron,
  'gate-line': gateLine,
  'nand-circuit': nandCircuit,
  'small-change': smallChange,
  activations,
  softmax,
  network,
  exam,
  'exam-inputs': examInputs,
  digits,
  'pixel-values': pixelValues,
  flatten,
  'mnist-sets': mnistSets,
  'three-sets': threeSets,
  'cost-curves': costCurves,
  'slow-start': slowStart,
  'learning-rates': learningRates,
  'loss-curves': lossCurves,
  'loss-surface': lossSurface,
  backprop,
  twins,
  'training-cycle': trainingCycle,
  shifts,
  overfitting,
  vanishing,
  convolution,
  pooling,
  recurrent,
  adversarial,
  attention,
  'self-organising-map': selfOrganisingMap,
} as const satisfies Record<string, Figure<object>>;

export type FigureName = keyof typeof figures;
