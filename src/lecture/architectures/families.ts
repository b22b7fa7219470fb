/** What is known of a task, and decides which network is built for it. */
export const properties = {
  table: 'a table, whose columns have neither neighbours nor an order',
  grid: 'a grid, where neighbouring pixels belong together',
  order: 'a sequence, where the order carries the meaning',
  distant: 'a long text, in which a word may refer to another many pages away',
  answers: 'examples with the right answer',
  inventing: 'no right answers: new examples shall be invented',
  mapping: 'no right answers: a map shall show what is like what',
} as const;

export type PropertyName = keyof typeof properties;

export interface Family {
  readonly name: string;
  /** Short, for a small box. */
  readonly short: string;
  /** What it is made for, in a few words. */
  readonly madeFor: string;
  /** How it works, in a sentence that says why it suits such data. */
  readonly does: string;
  /** It is built for a task that has all of one of these. */
  readonly suits: readonly (readonly PropertyName[])[];
  /** It is not, whatever else holds, if the task has one of these. */
  readonly fails: readonly PropertyName[];
}

/** The families of the lecture on architectures, in its order. */
export const families = {
  dense: {
    name: 'Feed-forward',
    short: 'Feed-forward',
    madeFor: 'tables with answers',
    does: 'A feed-forward network joins every input with every unit, and knows nothing of neighbours or order',
    suits: [['table', 'answers']],
    fails: [],
  },
  convolution: {
    name: 'Convolutional',
    short: 'Convolutional',
    madeFor: 'grids with answers',
    does: 'A convolutional network looks for the same small pattern everywhere in a grid',
    suits: [['grid', 'answers']],
    fails: [],
  },
  recurrent: {
    name: 'Recurrent: LSTM, GRU',
    short: 'Recurrent',
    madeFor: 'sequences, step by step',
    does: 'A recurrent network reads step by step and keeps what it has read in one state',
    suits: [['order', 'answers']],
    fails: ['distant'],
  },
  attention: {
    name: 'Transformer',
    short: 'Transformer',
    madeFor: 'sequences, all at once',
    does: 'A transformer lets every part of a sequence look at every other directly',
    suits: [
      ['order', 'answers'],
      ['grid', 'answers'],
    ],
    fails: [],
  },
  adversarial: {
    name: 'Generative adversarial (GAN)',
    short: 'GAN',
    madeFor: 'inventing examples',
    does: 'A generative adversarial network learns from a judge to invent what looks real',
    suits: [['grid', 'inventing']],
    fails: [],
  },
  map: {
    name: 'Self-organising map',
    short: 'Map',
    madeFor: 'maps without answers',
    does: 'A self-organising map lays data out on a sheet, so that like lies beside like',
    suits: [['table', 'mapping']],
    fails: [],
  },
} as const satisfies Record<string, Family>;

export type FamilyName = keyof typeof families;
export const familyNames = Object.keys(families) as FamilyName[];
