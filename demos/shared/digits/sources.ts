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
