import { scalarActivations } from '../../compute/activations/index.ts';
import { createRandom } from '../../compute/random.ts';
import type { ForwardPassState, InputScale } from './definition.ts';

const { sigmoid } = scalarActivations;

/** The parameters of the 2-2-1 network. */
export type Network = Pick<ForwardPassState, 'w' | 'b' | 'v' | 'bo'>;
export type Student = Pick<ForwardPassState, 'hours' | 'knowledge'>;

/** One neuron at work: z = Σ weightᵢ · inputᵢ + bias, a = σ(z). */
export interface NeuronAtWork {
  readonly inputs: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
  readonly z: number;
  readonly a: number;
  /** σ′(z): how far a moves when z moves by 1. */
  readonly slope: number;
}

/** h₁, h₂ and the output, in the order in which they are computed. */
export type NetworkAtWork = readonly [NeuronAtWork, NeuronAtWork, NeuronAtWork];

/** What enters the network when the student is written down in this way. */
export function inputsOf({ hours, knowledge }: Student, scale: InputScale): [number, number] {
  if (scale === 'scaled') return [hours / 10, knowledge / 10];
  return [scale === 'minutes' ? hours * 60 : hours, knowledge];
}

export function forward({ w, b, v, bo }: Network, inputs: readonly number[]): NetworkAtWork {
  const h1 = neuron(inputs, w.slice(0, 2), b[0]!);
  const h2 = neuron(inputs, w.slice(2, 4), b[1]!);
  return [h1, h2, neuron([h1.a, h2.a], v, bo)];
}

/** The network at work on the student in the picture. */
export function forwardShown(state: ForwardPassState): NetworkAtWork {
  return forward(state, inputsOf(state, state.inputs));
}

/** The exercise's student number `seed`, never the one in the picture. */
export function otherStudent(seed: number, shown: Student): Student {
  const random = createRandom(seed);
  const hours = random.integer(6);
  const knowledge = 1 + random.integer(5);
  const isShown = hours === shown.hours && knowledge === shown.knowledge;
  return { hours: isShown ? hours + 1 : hours, knowledge };
}

function neuron(inputs: readonly number[], weights: readonly number[], bias: number): NeuronAtWork {
  const z = inputs.reduce((sum, input, i) => sum + weights[i]! * input, bias);
  return { inputs, weights, bias, z, a: sigmoid.value(z), slope: sigmoid.derivative(z) };
}
