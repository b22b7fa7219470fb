import { zeroBias } from './initializer.ts';

/** N(0, 2/n) with n inputs: He et al., 2015. For ReLU, which silences half of its inputs. */
export const he = zeroBias('He', (random, inputs) => random.normal() * Math.sqrt(2 / inputs));
