import type { ComponentChildren } from 'preact';
import { tex } from '../shared/formula/tex.tsx';

/** Where something stands, in percent: `layer` along the flow, `unit` across it. */
export interface Spot {
  readonly layer: number;
  readonly unit: number;
}

export const places = {
  x1: { layer: 9, unit: 25 },
  x2: { layer: 9, unit: 75 },
  h1: { layer: 51, unit: 25 },
  h2: { layer: 51, unit: 75 },
  out: { layer: 88.5, unit: 50 },
} as const satisfies Record<string, Spot>;

interface Edge {
  readonly from: Spot;
  readonly to: Spot;
  readonly symbol: () => ComponentChildren;
  readonly label: string;
  /** Where its weight stands in the state. */
  readonly list: 'w' | 'v';
  readonly index: number;
  /** Where its field stands on the wire, in a picture that lies and in one that stands. */
  readonly field: Spot;
  readonly fieldTall: Spot;
}

const { x1, x2, h1, h2, out } = places;

/** Shares of a wire's length at which fields do not cover each other, lying and standing. */
const straight = [0.5, 0.58] as const;
const crossing = [0.37, 0.24] as const;
const last = [0.5, 0.4] as const;

export const edges: readonly Edge[] = [
  edge(x1, h1, straight, () => tex`w_{11}`, 'Weight of hours in h1', 'w', 0),
  edge(x2, h1, crossing, () => tex`w_{12}`, 'Weight of knowledge in h1', 'w', 1),
  edge(x1, h2, crossing, () => tex`w_{21}`, 'Weight of hours in h2', 'w', 2),
  edge(x2, h2, straight, () => tex`w_{22}`, 'Weight of knowledge in h2', 'w', 3),
  edge(h1, out, last, () => tex`v_1`, 'Weight of h1 in the output', 'v', 0),
  edge(h2, out, last, () => tex`v_2`, 'Weight of h2 in the output', 'v', 1),
];

function edge(
  from: Spot,
  to: Spot,
  [lying, standing]: readonly [number, number],
  symbol: () => ComponentChildren,
  label: string,
  list: 'w' | 'v',
  index: number,
): Edge {
  const spot = (share: number): Spot => ({
    layer: from.layer + share * (to.layer - from.layer),
    unit: from.unit + share * (to.unit - from.unit),
  });
  return { from, to, symbol, label, list, index, field: spot(lying), fieldTall: spot(standing) };
}
