import type { InputName } from './definition.ts';
import { type StackLayer, stackCodec } from './stack.ts';

export interface StackPreset {
  readonly title: string;
  readonly input: InputName;
  readonly stack: readonly StackLayer[];
}

/** The networks of the lecture. */
export const presets: readonly StackPreset[] = [
  { title: '784-30-10', input: 'mnist', stack: stackCodec.parse('d30,d10') },
  { title: '784-128-10', input: 'mnist', stack: stackCodec.parse('d128,d10') },
  { title: '16 filters', input: 'mnist', stack: stackCodec.parse('c16.3.0.1') },
  {
    title: 'Convolutional',
    input: 'mnist',
    stack: stackCodec.parse('c16.3.0.1,m2,c32.3.0.1,m2,d10'),
  },
  { title: 'Cats and dogs', input: 'photo', stack: stackCodec.parse('d100,d2') },
];
