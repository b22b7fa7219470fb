import { gates, trainPerceptron } from '../../compute/perceptron.ts';
import { plain } from '../../format.ts';
import type { PerceptronState } from './definition.ts';
import { name } from './exercise.ts';

/** What the learning rule finds from zero; for XOR, that there is nothing to find. */
export function answer({ gate }: PerceptronState): string {
  const start = { weights: [0, 0], bias: 0 };
  const { perceptron, cleanPass } = trainPerceptron(start, gates[gate]);
  if (cleanPass === null) {
    return `For ${name(gate)} there is none: no single line gets more than 3 of the 4 corners right.`;
  }
  const weights = perceptron.weights.map((weight) => plain(weight)).join(', ');
  return `For ${name(gate)}, for example w = (${weights}) and b = ${plain(perceptron.bias)}, which the learning rule finds from 0 in ${cleanPass} passes. Any line that has the corners on the right sides will do.`;
}
