import type { TrainingSettings } from '../../compute/types.ts';
import { classic, modern } from '../networks.ts';

export interface BenchModel {
  readonly name: string;
  readonly settings: TrainingSettings;
  /**
   * Mini-batches per measurement of the fast ones: some tenths of a second, or else what the other
   * contenders left in the caches would be measured, too. With wide layers ten measurements are five epochs,
   * because the longer these train, the fewer of their units are lit: the first mini-batches take longest.
   */
  readonly steps: number;
}

const wide: TrainingSettings = { ...modern, layers: [784, 512, 512, 10] };

export const models: readonly BenchModel[] = [
  { name: '784-128-10 Adam 64', settings: modern, steps: 938 },
  {
    name: '784-512-512-10 SGD 64',
    settings: { ...wide, optimizer: 'sgd', learningRate: 0.1 },
    steps: 470,
  },
  { name: '784-512-512-10 Adam 64', settings: wide, steps: 470 },
  { name: '784-30-10 SGD 10', settings: classic, steps: 6000 },
];
