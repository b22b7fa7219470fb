import { answer as activations } from './activations/answer.ts';
import { activations as activationsDemo } from './activations/definition.ts';
import { answer as architectures } from './architectures/answer.ts';
import { architectures as architecturesDemo } from './architectures/definition.ts';
import { answer as backprop } from './backprop/answer.ts';
import { backprop as backpropDemo } from './backprop/definition.ts';
import { answer as bumps } from './bumps/answer.ts';
import { bumps as bumpsDemo } from './bumps/definition.ts';
import { answer as convolution } from './convolution/answer.ts';
import { convolution as convolutionDemo } from './convolution/definition.ts';
import { answer as cost } from './cost/answer.ts';
import { cost as costDemo } from './cost/definition.ts';
import { answer as forwardPass } from './forward-pass/answer.ts';
import { forwardPass as forwardPassDemo } from './forward-pass/definition.ts';
import { answer as gradientDescent } from './gradient-descent/answer.ts';
import { gradientDescent as gradientDescentDemo } from './gradient-descent/definition.ts';
import { answer as mnistExplorer } from './mnist-explorer/answer.ts';
import { mnistExplorer as mnistExplorerDemo } from './mnist-explorer/definition.ts';
import { answer as perceptron } from './perceptron/answer.ts';
import { perceptron as perceptronDemo } from './perceptron/definition.ts';
import type { DemoDefinition } from './shared/definition.ts';
import { answer as stepVsSigmoid } from './step-vs-sigmoid/answer.ts';
import { stepVsSigmoid as stepVsSigmoidDemo } from './step-vs-sigmoid/definition.ts';
import { answer as vanishing } from './vanishing/answer.ts';
import { vanishing as vanishingDemo } from './vanishing/definition.ts';
import { answer as weightedVote } from './weighted-vote/answer.ts';
import { weightedVote as weightedVoteDemo } from './weighted-vote/definition.ts';
import { answer as xor } from './xor/answer.ts';
import { xor as xorDemo } from './xor/definition.ts';

/** The answer to a demo's exercise in the state that a link names, computed as the demo judges it. */
type Answer = (query: string) => string;

function inState<State extends object>(
  { state }: DemoDefinition<State>,
  answer: (state: State) => string,
): Answer {
  return (query) => answer(state.parse(query).state);
}

/**
 * For the key at the end of a handout, by the demo's name. A demo whose exercise asks about the student's
 * own run has none.
 */
export const answers: Readonly<Record<string, Answer>> = {
  'weighted-vote': inState(weightedVoteDemo, weightedVote),
  perceptron: inState(perceptronDemo, perceptron),
  xor: inState(xorDemo, xor),
  'step-vs-sigmoid': inState(stepVsSigmoidDemo, stepVsSigmoid),
  activations: inState(activationsDemo, activations),
  'forward-pass': inState(forwardPassDemo, forwardPass),
  bumps: inState(bumpsDemo, bumps),
  cost: inState(costDemo, cost),
  'gradient-descent': inState(gradientDescentDemo, gradientDescent),
  backprop: inState(backpropDemo, backprop),
  vanishing: inState(vanishingDemo, vanishing),
  'mnist-explorer': inState(mnistExplorerDemo, mnistExplorer),
  convolution: inState(convolutionDemo, convolution),
  architectures: inState(architecturesDemo, architectures),
};
