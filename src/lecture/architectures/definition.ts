import { type Codec, choice, number, urlState } from '../../url-state.ts';
import type { DemoDefinition } from '../definition.ts';
import type { Places } from './exercise.ts';
import { familyNames } from './families.ts';
import { mostLayers, type StackLayer, stackCodec } from './stack.ts';
import { tasks } from './tasks.ts';

export const views = ['sort', 'count'] as const;

/** What goes into the stack: channels, height, width. */
export const inputs = {
  mnist: { title: 'grey digit, 28 × 28', shape: [1, 28, 28] },
  photo: { title: 'grey photo, 64 × 64', shape: [1, 64, 64] },
  colour: { title: 'colour photo, 32 × 32', shape: [3, 32, 32] },
} as const;

export type InputName = keyof typeof inputs;
export const inputNames = Object.keys(inputs) as InputName[];

export interface ArchitecturesState {
  view: (typeof views)[number];
  places: Places;
  input: InputName;
  stack: readonly StackLayer[];
  /** On a stage: layers that have been counted, from the first on; one more than there are, and the total is told. */
  told: number;
}

/** A letter for each task, `-` for those on the pile: `dcr-----`. */
const letters = ['d', 'c', 'r', 't', 'g', 's'] as const;

const placesCodec: Codec<Places> = {
  parse(text) {
    if (text.length !== tasks.length) {
      throw new RangeError(`expected ${tasks.length} letters, one for each task`);
    }
    return [...text].map((letter) => {
      if (letter === '-') return null;
      const index = (letters as readonly string[]).indexOf(letter);
      if (index < 0) throw new RangeError(`expected the letters ${letters.join(', ')} or -`);
      return familyNames[index]!;
    });
  },
  format: (places) =>
    places.map((place) => (place === null ? '-' : letters[familyNames.indexOf(place)]!)).join(''),
};

export const architectures = {
  name: 'architectures',
  title: 'The right network for the data',
  sentence: 'Sort tasks to the networks built for them, and count what a network has to learn.',
  insight:
    'An architecture is what you know about the data, built in: where neighbours or order matter, shared weights need far fewer parameters.',
  exercise:
    'Sort all tasks to networks that are built for them; then read digits with a convolution and fewer than 5,000 parameters.',
  concepts: [
    'architecture',
    'feed-forward',
    'convolution',
    'pooling',
    'recurrent',
    'LSTM',
    'GRU',
    'transformer',
    'attention',
    'GAN',
    'self-organising map',
    'parameters',
  ],
  deck: 'architectures',
  state: urlState<ArchitecturesState>(
    {
      view: choice(views),
      places: placesCodec,
      input: choice(inputNames),
      stack: stackCodec,
      told: number({ min: 0, max: mostLayers + 1, decimals: 0 }),
    },
    {
      view: 'sort',
      places: tasks.map(() => null),
      input: 'mnist',
      stack: stackCodec.parse('d30,d10'),
      told: mostLayers + 1,
    },
  ),
  stages: {
    count: {
      sees: 'The layers of a network with what each hands on, and a bar for what it has to learn.',
      controls: ['Next layer', 'Total'],
      moment: 'The class says which layer has the most parameters, then layer by layer is counted.',
      opens: 'view=count&stack=c16.3.0.1,m2,c32.3.0.1,m2,d10&told=0',
    },
  },
  poster: 'places=dc-t--gs',
} as const satisfies DemoDefinition<ArchitecturesState>;
