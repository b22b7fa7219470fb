/** Where a demo's digits may come from; what is not there is replaced by the built-in ones. */
export const digitSources = ['mnist', 'built-in'] as const;
export type DigitSource = (typeof digitSources)[number];

/** How many images of each class a demo shows; every source has as many. */
export const imagesPerClass = 100;

/** The part of a demo's state that says which digit it shows. */
export interface DigitChoice {
  data: DigitSource;
  digit: number;
  /** Which image of its class, from 1. */
  image: number;
}

/** The images of one source. */
export interface Digits {
  /** Where they really come from. */
  readonly source: DigitSource;
  /** How they are called on screen. */
  readonly title: string;
  /** Why they are not those that were asked for, in a few words; null if they are. */
  readonly problem: string | null;
  /** What exactly was wrong with those, and what to do about it; empty if nothing was. */
  readonly detail: string;
  /** Grey levels, row-major [28][28], of the `nth` image of a class, from 0. */
  image(digit: number, nth: number): Uint8Array;
}
