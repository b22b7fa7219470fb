import type { ModelOptions } from '../../compute/model.ts';
import { type Codec, number } from '../../url-state.ts';

type LayerOptions = ModelOptions['layers'][number];

/** A layer of the stack, by its letter in the link and its numbers. */
export interface StackLayer {
  readonly kind: LayerKind;
  /** As many as its kind has settings, in that order. */
  readonly values: readonly number[];
}

interface Setting {
  readonly label: string;
  /** As formulas write it, where room is short. */
  readonly sign: string;
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}

interface Kind {
  readonly title: string;
  readonly letter: string;
  readonly settings: readonly Setting[];
  readonly options: (values: readonly number[]) => LayerOptions;
}

/** Layers that can be stacked. Activations have nothing to learn and change no shape, so they are left out. */
export const kinds = {
  dense: {
    title: 'Dense',
    letter: 'd',
    settings: [{ label: 'units', sign: 'units', min: 1, max: 4096, initial: 10 }],
    options: ([units = 1]) => ({ layer: 'dense', units, initializer: 'zeros' }),
  },
  convolution: {
    title: 'Convolution',
    letter: 'c',
    settings: [
      { label: 'filters', sign: 'filters', min: 1, max: 256, initial: 16 },
      { label: 'kernel', sign: 'k', min: 1, max: 11, initial: 3 },
      { label: 'padding', sign: 'p', min: 0, max: 5, initial: 0 },
      { label: 'stride', sign: 's', min: 1, max: 4, initial: 1 },
    ],
    options: ([filters = 1, size = 1, padding = 0, stride = 1]) => ({
      layer: 'convolution',
      ...{ filters, size, padding, stride },
      initializer: 'zeros',
    }),
  },
  pooling: {
    title: 'Max pooling',
    letter: 'm',
    settings: [{ label: 'window', sign: 'window', min: 2, max: 8, initial: 2 }],
    options: ([size = 2]) => ({ layer: 'max-pooling', size }),
  },
  normalization: {
    title: 'Batch norm',
    letter: 'n',
    settings: [],
    options: () => ({ layer: 'batch-normalization' }),
  },
  dropout: {
    title: 'Dropout',
    letter: 'o',
    settings: [],
    options: () => ({ layer: 'dropout', rate: 0.5 }),
  },
} as const satisfies Record<string, Kind>;

export type LayerKind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as LayerKind[];
export const mostLayers = 7;

/** A layer of this kind as it is added. */
export function freshLayer(kind: LayerKind): StackLayer {
  return { kind, values: kinds[kind].settings.map(({ initial }) => initial) };
}

/** Layers one after the other, `c16.3.0.1,m2,d10`; empty for none. */
export const stackCodec: Codec<readonly StackLayer[]> = {
  parse(text) {
    if (text === '') return [];
    const parts = text.split(',');
    if (parts.length > mostLayers) {
      throw new RangeError(`expected at most ${mostLayers} layers, got ${parts.length}`);
    }
    return parts.map(parseLayer);
  },
  format: (layers) =>
    layers.map(({ kind, values }) => `${kinds[kind].letter}${values.join('.')}`).join(','),
};

function parseLayer(text: string): StackLayer {
  const kind = kindNames.find((name) => kinds[name].letter === text[0]);
  if (kind === undefined) {
    const letters = kindNames.map((name) => `${kinds[name].letter} (${kinds[name].title})`);
    throw new RangeError(`expected layers that begin with ${letters.join(', ')}`);
  }
  const { settings, title } = kinds[kind];
  const numbers = text.length > 1 ? text.slice(1).split('.') : [];
  if (numbers.length !== settings.length) {
    throw new RangeError(
      `expected ${settings.length} numbers separated by dots for ${title}, got ${numbers.length}`,
    );
  }
  return {
    kind,
    values: settings.map(({ min, max }, i) => number({ min, max, decimals: 0 }).parse(numbers[i]!)),
  };
}
