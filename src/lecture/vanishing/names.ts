import type { VanishingState } from './definition.ts';

export const activationLabels: Record<VanishingState['activation'], string> = {
  sigmoid: 'Sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
};

export const initializerLabels: Record<VanishingState['initializer'], string> = {
  normal: 'N(0, 1)',
  'scaled-normal': 'N(0, 1/n)',
  glorot: 'Glorot',
  he: 'He',
};
