import { glorot } from './glorot.ts';
import { he } from './he.ts';
import type { Initializer } from './initializer.ts';
import { normal } from './normal.ts';
import { scaledNormal } from './scaled-normal.ts';
import { zeros } from './zeros.ts';

/** Every way to start by its name. Adding one: its file, and a line here. */
export const initializers = {
  zeros,
  normal,
  'scaled-normal': scaledNormal,
  glorot,
  he,
} as const satisfies Record<string, Initializer>;

export type InitializerName = keyof typeof initializers;
export type { Initializer } from './initializer.ts';
