import { fixed, plain } from '../../src/format.ts';
import {
  type Backward,
  type Forward,
  type Network,
  update,
} from '../../src/lecture/backprop/network.ts';
import { endsOf, type Step } from '../../src/lecture/backprop/steps.ts';
import { tex } from '../shared/formula/tex.tsx';
import { factor, written } from './numbers.ts';

interface StepFormulaProps {
  step: Step;
  network: Network;
  pass: Forward;
  back: Backward;
  learningRate: number;
}

/** What is worked out in a step, rule and numbers in one line. */
export function StepFormula({ step, network, pass, back, learningRate }: StepFormulaProps) {
  switch (step.kind) {
    case 'start':
      return tex`a = \sigma(z),\quad C = \tfrac12 \sum (y - a)^2`;
    case 'hidden':
      return tex`h_{${step.unit + 1}} = \sigma(z) = \sigma(${written(pass.hiddenZ[step.unit]!)}) = ${result(pass.hidden[step.unit]!)}`;
    case 'output':
      return tex`a_{${step.unit + 1}} = \sigma(z) = \sigma(${written(pass.outputZ[step.unit]!)}) = ${result(pass.output[step.unit]!)}`;
    case 'cost':
      return tex`C = \tfrac12 \sum (y - a)^2 = ${result(pass.cost)}`;
    case 'output-delta':
      return tex`\delta = (a - y) \cdot a\,(1 - a) = ${written(back.outputErrors[step.unit]!)} \cdot ${factor(back.outputSlopes[step.unit]!)} = ${result(back.outputDeltas[step.unit]!)}`;
    case 'hidden-delta':
      return tex`\delta = \left(\sum w\,\delta\right) \sigma'(z) = ${written(back.flows[step.unit]!)} \cdot ${factor(back.hiddenSlopes[step.unit]!)} = ${result(back.hiddenDeltas[step.unit]!)}`;
    case 'weight': {
      const { layer, from, to } = endsOf(step.edge);
      const gradient = result(back.weights[step.edge]!);
      return layer === 'output'
        ? tex`\partial C / \partial w_{${step.edge + 1}} = \delta \cdot h = ${written(back.outputDeltas[to]!)} \cdot ${factor(pass.hidden[from]!)} = ${gradient}`
        : tex`\partial C / \partial w_{${step.edge + 1}} = \delta \cdot x = ${written(back.hiddenDeltas[to]!)} \cdot ${factor(network.x[from]!)} = ${gradient}`;
    }
    case 'biases':
      return tex`\partial C / \partial b = \delta_1 + \delta_2:\quad ${result(back.biases[0]!)},\quad ${result(back.biases[1]!)}`;
    case 'update': {
      const next = update(network, back, learningRate);
      return tex`w_5 \leftarrow ${written(network.w[4]!)} - ${plain(learningRate)} \cdot ${factor(back.weights[4]!)} = ${result(next.w[4]!)}`;
    }
  }
}

/** The number that the class is asked for; small ones with more digits. */
function result(value: number) {
  return <mn class="step-result">{fixed(value, Math.abs(value) < 0.001 ? 6 : 4)}</mn>;
}
