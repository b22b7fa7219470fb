import type { UrlState } from '../url-state.ts';
import { answer as activationsAnswer } from './activations/answer.ts';
import { activations } from './activations/definition.ts';
import { answer as architecturesAnswer } from './architectures/answer.ts';
import { architectures } from './architectures/definition.ts';
import { answer as backpropAnswer } from './backprop/answer.ts';
import { backprop } from './backprop/definition.ts';
import { answer as bumpsAnswer } from './bumps/answer.ts';
import { bumps } from './bumps/definition.ts';
import { answer as convolutionAnswer } from './convolution/answer.ts';
import { convolution } from './convolution/definition.ts';
import { answer as costAnswer } from './cost/answer.ts';
import { cost } from './cost/definition.ts';
import type { DemoDefinition } from './definition.ts';
import { answer as forwardPassAnswer } from './forward-pass/answer.ts';
import { forwardPass } from './forward-pass/definition.ts';
import { answer as gradientDescentAnswer } from './gradient-descent/answer.ts';
import { gradientDescent } from './gradient-descent/definition.ts';
import { answer as mnistExplorerAnswer } from './mnist-explorer/answer.ts';
import { mnistExplorer } from './mnist-explorer/definition.ts';
import { mnistTraining } from './mnist-training/definition.ts';
import { overfitting } from './overfitting/definition.ts';
import { answer as perceptronAnswer } from './perceptron/answer.ts';
import { perceptron } from './perceptron/definition.ts';
import { playground } from './playground/definition.ts';
import { answer as stepVsSigmoidAnswer } from './step-vs-sigmoid/answer.ts';
import { stepVsSigmoid } from './step-vs-sigmoid/definition.ts';
import { answer as vanishingAnswer } from './vanishing/answer.ts';
import { vanishing } from './vanishing/definition.ts';
import { answer as weightedVoteAnswer } from './weighted-vote/answer.ts';
import { weightedVote } from './weighted-vote/definition.ts';
import { answer as xorAnswer } from './xor/answer.ts';
import { xor } from './xor/definition.ts';

/** The answer to a demo's exercise in the state that a link names, computed as the demo judges it. */
export type Answer = (query: string) => string;

/** A demo whose exercise has an answer before anybody tries it; pages do without, and so load less. */
function answered<State extends object, const Demo extends DemoDefinition<State>>(
  demo: Demo & DemoDefinition<State>,
  answer: (state: State) => string,
): Demo & { readonly answer: Answer } {
  return { ...demo, answer: (query) => answer(demo.state.parse(query).state) };
}

/**
 * Every demo, in the order of the lecture, with its answer for the key at the end of a handout. One whose exercise asks
 * about the student's own run has none. Adding one: its folder, and a line here.
 */
export const demos = [
  answered(weightedVote, weightedVoteAnswer),
  answered(perceptron, perceptronAnswer),
  answered(xor, xorAnswer),
  answered(stepVsSigmoid, stepVsSigmoidAnswer),
  answered(activations, activationsAnswer),
  answered(forwardPass, forwardPassAnswer),
  answered(bumps, bumpsAnswer),
  answered(mnistExplorer, mnistExplorerAnswer),
  answered(cost, costAnswer),
  answered(gradientDescent, gradientDescentAnswer),
  answered(backprop, backpropAnswer),
  mnistTraining,
  overfitting,
  answered(vanishing, vanishingAnswer),
  answered(convolution, convolutionAnswer),
  playground,
  answered(architectures, architecturesAnswer),
] as const;

export type DemoName = (typeof demos)[number]['name'];

/** A demo whose kind of state the caller does not care about. */
export type AnyDemo = Omit<DemoDefinition, 'state'> & {
  state: Pick<UrlState<object>, 'parse' | 'defaults'>;
  answer?: Answer;
};

export function findDemo(name: string): AnyDemo {
  const demo: AnyDemo | undefined = demos.find((known) => known.name === name);
  if (demo === undefined) {
    throw new RangeError(
      `There is no demo “${name}”. There are: ${demos.map((known) => known.name).join(', ')}.`,
    );
  }
  return demo;
}
