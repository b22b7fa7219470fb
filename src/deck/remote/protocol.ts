/** What a deck and the phones that look at it say to each other; the relay in `src/commands/remote` stands between. */

/** How long the lecture has gone on. */
export interface ClockState {
  /** Milliseconds since 1970 at which it began or went on; null while it stands. */
  readonly since: number | null;
  /** Milliseconds that had gone by until then. */
  readonly before: number;
}

/** What a phone shows of the presentation. */
export interface Stage {
  readonly deck: string;
  /** From 0. */
  readonly slide: number;
  readonly slideCount: number;
  readonly title: string;
  /** Of the slide, as HTML. */
  readonly notes: string;
  /** What the next press brings, in words. */
  readonly next: string;
  /** Planned minutes of each slide; 0 where the notes do not say. */
  readonly minutes: readonly number[];
  readonly clock: ClockState;
  readonly isCovered: boolean;
  /** Width of the slide by its height. */
  readonly ratio: number;
}

/** Parts of the slide's width and height, from 0 to 1. */
export type Spot = readonly [x: number, y: number];

/** From the phone that holds the remote. */
export type Command =
  | { readonly type: 'forward' | 'back' | 'black' | 'clock' }
  /** The pointer is there, or is no more. */
  | { readonly type: 'point'; readonly at: Spot | null };

/** From any phone. */
export type Wish = Command | { readonly type: 'take' };

/** To each phone, whenever anything of it changes. */
export interface PhoneNews {
  /** Null while no deck is open. */
  readonly stage: Stage | null;
  /** Whether this phone holds the remote. */
  readonly holds: boolean;
  /** Milliseconds since 1970 by the lecturer's machine: a phone's own clock can be another. */
  readonly now: number;
}
