import { fixed, scientific } from '../../format.ts';
import type { BackpropState } from './definition.ts';
import { checkError } from './gradient-check.ts';
import { backward, forward, update } from './network.ts';
import { endsOf, steps } from './steps.ts';

const sub = ['₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈'];

/** What the picture shows, in sentences. */
export function describe(state: BackpropState): string {
  switch (state.view) {
    case 'pass':
      return describeStep(state);
    case 'blanks':
      return 'Two δ are missing in the network.';
    case 'check': {
      const error = scientific(checkError(state, 10 ** state.epsilon));
      return `Derived and measured gradient are ${error} apart.`;
    }
    case 'bug':
      return 'One line of the backward pass is wrong; derived and measured derivatives tell which.';
  }
}

function describeStep(state: BackpropState): string {
  const pass = forward(state);
  const back = backward(state, pass);
  const step = steps[state.step]!;
  switch (step.kind) {
    case 'start':
      return 'Nothing is worked out yet.';
    case 'hidden':
      return `h${sub[step.unit]} is ${fixed(pass.hidden[step.unit]!, 4)}.`;
    case 'output':
      return `a${sub[step.unit]} is ${fixed(pass.output[step.unit]!, 4)}; it should be ${state.y[step.unit]}.`;
    case 'cost':
      return `The cost C is ${fixed(pass.cost, 9)}.`;
    case 'output-delta':
      return `δ of a${sub[step.unit]} is ${fixed(back.outputDeltas[step.unit]!, 6)}.`;
    case 'hidden-delta':
      return `δ of h${sub[step.unit]} is ${fixed(back.hiddenDeltas[step.unit]!, 6)}.`;
    case 'weight': {
      const { layer, from, to } = endsOf(step.edge);
      const names = layer === 'hidden' ? ['x', 'h'] : ['h', 'a'];
      return `∂C/∂w${sub[step.edge]}, from ${names[0]}${sub[from]} to ${names[1]}${sub[to]}, is ${fixed(back.weights[step.edge]!, 6)}.`;
    }
    case 'biases':
      return `∂C/∂b₁ is ${fixed(back.biases[0]!, 6)}, ∂C/∂b₂ is ${fixed(back.biases[1]!, 6)}.`;
    case 'update': {
      const next = { ...state, ...update(state, back, state.learningRate) };
      return `w₅ becomes ${fixed(next.w[4]!, 8)}; the cost falls to ${fixed(forward(next).cost, 6)}.`;
    }
  }
}
