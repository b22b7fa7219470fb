import { grouped } from '../../format.ts';
import { count, shapeWords } from './count.ts';
import { type ArchitecturesState, inputs } from './definition.ts';
import { answers } from './exercise.ts';
import { families } from './families.ts';
import { stackCodec } from './stack.ts';
import { tasks } from './tasks.ts';

/** A stack that reaches the target of few parameters. */
export const smallStack = stackCodec.parse('c8.3.0.1,m4,d10');

export function answer({ view }: ArchitecturesState): string {
  if (view === 'count') {
    const { layers, total } = count(inputs.mnist.shape, smallStack);
    const shapes = layers.map(({ outputShape }) => shapeWords(outputShape)).join(', then ');
    return `For example a convolution with 8 filters of 3 × 3, pooling of 4 × 4 and a dense layer of 10: maps of ${shapes}, and ${grouped(total)} parameters.`;
  }
  return tasks
    .map(
      (task) =>
        `${task.short}: ${answers(task)
          .map((name) => families[name].name)
          .join(' or ')}.`,
    )
    .join(' ');
}
