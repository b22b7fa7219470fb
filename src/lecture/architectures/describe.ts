import { grouped } from '../../format.ts';
import { count, shapeWords } from './count.ts';
import { type ArchitecturesState, inputs } from './definition.ts';
import { checkAll } from './exercise.ts';

/** What the picture shows, in sentences. */
export function describe({ view, places, input, stack, told }: ArchitecturesState): string {
  if (view === 'sort') return checkAll(places).reason;
  const { shape, title } = inputs[input];
  const counted = count(shape, stack);
  const out = counted.layers.at(-1)?.outputShape ?? shape;
  const layers = stack.length === 1 ? '1 layer' : `${stack.length} layers`;
  const parameters =
    told > counted.layers.length
      ? `${grouped(counted.total)} parameters`
      : `${told} of them counted`;
  return counted.problem === null
    ? `A ${title}, through ${layers}: ${parameters}, ${shapeWords(out)} out.`
    : `The stack cannot be built: ${counted.problem}`;
}
