import type { ComponentChildren } from 'preact';
import type { ForwardPassState } from '../../src/lecture/forward-pass/definition.ts';
import { edges, type Spot } from './places.tsx';

interface AtProps {
  spot: Spot;
  /** Where it is in the picture turned upright, if not at the same spot. */
  tall?: Spot;
  children: ComponentChildren;
}

/** Puts something at a spot of the picture, which stands upright on narrow screens. */
export function At({ spot, tall = spot, children }: AtProps) {
  const style = {
    '--layer': spot.layer,
    '--unit': spot.unit,
    '--tall-layer': tall.layer,
    '--tall-unit': tall.unit,
  };
  return (
    <div class="at" style={style}>
      {children}
    </div>
  );
}

/** Orange wires excite, blue ones inhibit; the thicker, the larger the weight. */
export function Wires({ state }: { state: ForwardPassState }) {
  return (
    <svg class="wires" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <g>
        {edges.map(({ label, list, index, from, to }) => {
          const weight = state[list][index]!;
          return (
            <line
              key={label}
              class={weight < 0 ? 'negative' : weight > 0 ? 'positive' : 'zero'}
              x1={from.layer}
              y1={from.unit}
              x2={to.layer}
              y2={to.unit}
              style={{ '--width': 1.5 + Math.min(6, 4 * Math.abs(weight)) }}
              vector-effect="non-scaling-stroke"
            />
          );
        })}
      </g>
    </svg>
  );
}
