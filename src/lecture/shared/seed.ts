import { number } from '../../url-state.ts';

/** Four digits at most: short enough to be read out and typed. */
export const seedRange = { min: 1, max: 9999 };

/** In a link: whoever opens it draws the same at random. */
export const seedCodec = number({ ...seedRange, decimals: 0 });

/** For a button that draws anew. After the last comes the first. */
export const nextSeed = (seed: number): number => (seed % seedRange.max) + 1;
