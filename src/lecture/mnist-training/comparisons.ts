import type { NetworkChoice } from './network-choice.ts';
import { turned } from './switches.ts';

/** A run beside the main one. It starts from the very same weights, or differs in its seed alone. */
export interface Rival {
  readonly id: string;
  readonly label: string;
  readonly network: NetworkChoice;
}

export interface Comparison {
  readonly title: string;
  readonly rivals: (network: NetworkChoice) => Rival[];
}

const seedsInBand = 5;

export const comparisons = {
  none: { title: 'Nothing', rivals: () => [] },
  activation: { title: 'the other activation', rivals: raceOf('activation') },
  loss: { title: 'the other loss', rivals: raceOf('loss') },
  optimizer: { title: 'the other optimizer', rivals: raceOf('optimizer') },
  seeds: {
    title: `${seedsInBand} seeds`,
    rivals: (network) =>
      Array.from({ length: seedsInBand - 1 }, (_, i) => {
        const seed = network.seed + i + 1;
        return { id: `seed-${seed}`, label: `seed ${seed}`, network: { ...network, seed } };
      }),
  },
  published: { title: 'published runs', rivals: () => [] },
} as const satisfies Record<string, Comparison>;

export type ComparisonName = keyof typeof comparisons;

function raceOf(name: 'activation' | 'loss' | 'optimizer'): Comparison['rivals'] {
  return (network) => {
    const other = turned(network, name);
    const value = other[name];
    // Equal initial weights: the rival keeps the way to start and the seed.
    return [
      { id: `other-${name}`, label: `with ${value}`, network: { ...other, start: network.start } },
    ];
  };
}
