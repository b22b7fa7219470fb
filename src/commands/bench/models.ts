import type { TrainingSettings } from '../../compute/types.ts';
import { classic, modern } from '../networks.ts';

export interface BenchModel {
  readonly name: string;
  readonly settings: TrainingSettings;
  /** Mini-batches per measurement: about a tenth of a second for the fast ones. */
  readonly steps: number;
}

const wide: TrainingSettings = { ...modern, layers: [784, 512, 512, 10] };

export const models: readonly BenchModel[] = [
  { name: '784-128-10 Adam 64', settings: modern, steps: 200 },
  {
    name: '784-512-512-10 SGD 64',
    settings: { ...wide, optimizer: 'sgd', learningRate: 0.1 },
    steps: 20,
  },
  { name: '784-512-512-10 Adam 64', settings: wide, steps: 20 },
  { name: '784-30-10 SGD 10', settings: classic, steps: 600 },
];
