import { fixed } from '../../src/format.ts';

/** A number of the passes, as it is written everywhere here. */
export const written = (value: number) => fixed(value, 4);

/** The same as a factor: negative ones in brackets. */
export const factor = (value: number) => (value < 0 ? `(${written(value)})` : written(value));
