import { datasets } from '../../datasets/index.ts';
import type { Digits } from '../shared/digit-choice.ts';
import type { MnistExplorerState } from './definition.ts';
import { check, question } from './exercise.ts';
import { cellOf, indexOf } from './place.ts';

/** Whether the index of this place is what the exercise asks for and is not found yet. */
export function isSecret({ ask, answer }: MnistExplorerState, index: number): boolean {
  const asked = question(ask);
  return index === indexOf(asked) && !check(asked, answer).passed;
}

/** Where a place of the list lies, in words; the index unless the exercise asks for it. */
export function placeWords(state: MnistExplorerState, index: number): string {
  const { row, column } = cellOf(index);
  const place = isSecret(state, index) ? 'the index asked for' : `index ${index}`;
  return `row ${row}, column ${column}, ${place}`;
}

/** What the picture shows, in sentences. */
export function describe(
  state: MnistExplorerState,
  digits: Digits | null,
  pixels: Uint8Array | null,
): string {
  if (digits === null || pixels === null) return `Loading ${datasets[state.data].title}.`;
  const { digit, image, shuffle, seed, at } = state;
  const kind = digits.source === 'built-in' ? 'the built-in digits' : digits.title;
  const order = shuffle ? `, shuffled (seed ${seed})` : '';
  return `A ${digit}, image ${image} of ${kind}${order}. At ${placeWords(state, at)}: grey level ${pixels[at]} of 255.`;
}
