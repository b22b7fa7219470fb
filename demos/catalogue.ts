import type { UrlState } from '../src/url-state.ts';
import { activations } from './activations/definition.ts';
import { architectures } from './architectures/definition.ts';
import { backprop } from './backprop/definition.ts';
import { bumps } from './bumps/definition.ts';
import { convolution } from './convolution/definition.ts';
import { cost } from './cost/definition.ts';
import { forwardPass } from './forward-pass/definition.ts';
import { gradientDescent } from './gradient-descent/definition.ts';
import { mnistExplorer } from './mnist-explorer/definition.ts';
import { mnistTraining } from './mnist-training/definition.ts';
import { overfitting } from './overfitting/definition.ts';
import { perceptron } from './perceptron/definition.ts';
import { playground } from './playground/definition.ts';
import type { DemoDefinition } from './shared/definition.ts';
import { stepVsSigmoid } from './step-vs-sigmoid/definition.ts';
import { vanishing } from './vanishing/definition.ts';
import { weightedVote } from './weighted-vote/definition.ts';
import { xor } from './xor/definition.ts';

/** Every demo, in the order of the lecture. Adding one: its folder, and a line here. */
export const demos = [
  weightedVote,
  perceptron,
  xor,
  stepVsSigmoid,
  activations,
  forwardPass,
  bumps,
  mnistExplorer,
  cost,
  gradientDescent,
  backprop,
  mnistTraining,
  overfitting,
  vanishing,
  convolution,
  playground,
  architectures,
] as const;

export type DemoName = (typeof demos)[number]['name'];

/** A demo whose kind of state the caller does not care about. */
export type AnyDemo = Omit<DemoDefinition, 'state'> & {
  state: Pick<UrlState<object>, 'parse' | 'defaults'>;
};

export function findDemo(name: string): AnyDemo {
  const demo = demos.find((known) => known.name === name);
  if (demo === undefined) {
    throw new RangeError(
      `There is no demo “${name}”. There are: ${demos.map((known) => known.name).join(', ')}.`,
    );
  }
  return demo;
}
