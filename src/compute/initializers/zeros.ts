import { zeroBias } from './initializer.ts';

/** All zero: every hidden neuron stays the same as its neighbours for ever. */
export const zeros = zeroBias('all zeros', () => 0);
