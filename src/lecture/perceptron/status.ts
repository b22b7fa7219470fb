import { fires, gates } from '../../compute/perceptron.ts';
import { plain } from '../../format.ts';
import type { PerceptronState } from './definition.ts';
import { name } from './exercise.ts';
import { lineOf } from './line.ts';
import { walk } from './walk.ts';

/** What the picture shows, in words. */
export function describe(state: PerceptronState): string {
  const { now } = walk(state);
  const right = gates[state.gate].filter(({ inputs, target }) => fires(now, inputs) === target);
  const score = `${right.length} of 4 corners right for ${name(state.gate)}.`;
  if (lineOf(now) === null) {
    const does = now.bias > 0 ? 'it always fires' : 'it never fires';
    return `Both weights are 0, so there is no line: z = ${plain(now.bias, 2)} everywhere and ${does}. ${score}`;
  }
  const [w1, w2] = now.weights.map((value) => plain(value, 2));
  return `It fires where ${w1}·x1 + ${w2}·x2 + ${plain(now.bias, 2)} > 0: ${score}`.replaceAll(
    '+ −',
    '− ',
  );
}
