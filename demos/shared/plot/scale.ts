import { ticks } from 'd3-array';

/** A linear map from data to pixels and back. (d3-scale's would be 10 KB of every demo's 60.) */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  ticks(count: number): number[];
  readonly domain: readonly [number, number];
}

export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  const slope = (end - start) / (to - from);
  return Object.assign((value: number) => start + slope * (value - from), {
    invert: (pixel: number) => from + (pixel - start) / slope,
    ticks: (count: number) => ticks(from, to, count),
    domain,
  });
}
