import { usePlot } from '../shared/plot/index.ts';

/** The level 0.5, below which an output is taken for the target. */
export function HalfLine() {
  const { y, width, margin } = usePlot();
  const level = y(0.5);
  return (
    <line class="rule dotted" x1={margin.left} x2={width - margin.right} y1={level} y2={level} />
  );
}
