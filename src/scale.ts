import { ticks } from 'd3-array';

/** A map from data to pixels and back. (d3-scale's would be 10 KB of every demo's 60.) */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  readonly domain: readonly [number, number];
}

export interface LinearScale extends Scale {
  ticks(count: number): number[];
}

export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): LinearScale {
  const [from, to] = domain;
  const [start, end] = range;
  const slope = (end - start) / (to - from);
  return Object.assign((value: number) => start + slope * (value - from), {
    invert: (pixel: number) => from + (pixel - start) / slope,
    ticks: (count: number) => ticks(from, to, count),
    domain,
  });
}

/** Tenfold values are equally far apart. @param domain above 0 */
export function logScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const [from, to] = domain;
  const exponents = linearScale([Math.log10(from), Math.log10(to)], range);
  return Object.assign((value: number) => exponents(Math.log10(value)), {
    invert: (pixel: number) => 10 ** exponents.invert(pixel),
    domain,
  });
}
