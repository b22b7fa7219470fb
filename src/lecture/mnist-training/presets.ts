import type { NetworkChoice } from './network-choice.ts';

type PresetNetwork = Omit<NetworkChoice, 'l2' | 'seed'>;

export interface Preset {
  readonly title: string;
  readonly sentence: string;
  readonly network: PresetNetwork;
  readonly epochs: number;
}

export const presets = {
  classic: {
    title: 'Classic',
    sentence: '784-30-10 with sigmoids, quadratic cost and plain gradient descent',
    epochs: 30,
    network: {
      hidden: [30],
      activation: 'sigmoid',
      loss: 'quadratic',
      optimizer: 'sgd',
      rate: 3,
      batch: 10,
      start: 'scaled-normal',
    },
  },
  modern: {
    title: 'Modern',
    sentence: '784-128-10 with ReLU, cross-entropy and Adam',
    epochs: 5,
    network: {
      hidden: [128],
      activation: 'relu',
      loss: 'cross-entropy',
      optimizer: 'adam',
      rate: 0.001,
      batch: 64,
      start: 'he',
    },
  },
  wide: {
    title: 'Wide',
    sentence: '784-512-512-10, six times the weights',
    epochs: 5,
    network: {
      hidden: [512, 512],
      activation: 'relu',
      loss: 'cross-entropy',
      optimizer: 'adam',
      rate: 0.001,
      batch: 64,
      start: 'he',
    },
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;

/** The preset that this network is, whatever its seed; null for own settings. */
export function presetOf(network: NetworkChoice): PresetName | null {
  for (const name of Object.keys(presets) as PresetName[]) {
    const preset: PresetNetwork = presets[name].network;
    const keys = Object.keys(preset) as (keyof PresetNetwork)[];
    if (network.l2 === 0 && keys.every((key) => String(network[key]) === String(preset[key]))) {
      return name;
    }
  }
  return null;
}
