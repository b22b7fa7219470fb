import type { Memory } from '../slots.ts';
import type { Stamp } from './stamps.ts';

/** A demo was put into a state. */
export interface StateMessage {
  type: 'state';
  id: string;
  memory: Memory;
  stamp: Stamp;
}

/** A value that all windows share was set. */
export interface ValueMessage {
  type: 'value';
  name: string;
  value: unknown;
  stamp: Stamp;
}

/** What windows of one presentation say to each other. */
export type WindowMessage =
  /** A window was opened and asks what was done so far. */
  { type: 'hello' } | StateMessage | ValueMessage;
