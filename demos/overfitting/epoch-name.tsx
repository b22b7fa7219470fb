import { usePlot } from '../shared/plot/index.ts';

/** What the x axis counts, behind its last tick: below the ticks there is less room than beside them. */
export function EpochName() {
  const { width, height, margin } = usePlot();
  return (
    <text
      class="plot-name"
      x={width - margin.right + 22}
      y={height - margin.bottom + 18}
      aria-hidden="true"
    >
      epoch
    </text>
  );
}
