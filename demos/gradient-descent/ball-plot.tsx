import { clamp } from '../../src/clamp.ts';
import { fixed, scientific } from '../../src/format.ts';
import { hillOf } from '../../src/lecture/gradient-descent/ball.ts';
import type { DescentState } from '../../src/lecture/gradient-descent/definition.ts';
import type { Walk } from '../../src/lecture/gradient-descent/descend.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { Axes, Curve, DragHandle, Plot, usePlot } from '../shared/plot/index.ts';

interface BallPlotProps {
  state: DescentState;
  walk: Walk;
  step: number;
  onMove: (w: number) => void;
}

/** Heights that are in the picture. */
const heights = { parabola: [-0.4, 8], 'double-well': [-0.8, 2.4] } as const;

/** The hill, the ball's jumps down it, and the slope under the ball. */
export function BallPlot({ state, walk, step, onMove }: BallPlotProps) {
  const f = hillOf(state);
  const domain = f.domain[0]!;
  const at = (w: number) => f.value(Float64Array.of(w));
  const start = clamp(state.w, domain[0], domain[1]);
  const height = heights[state.hill];
  const now = walk.points[step]![0]!;
  return (
    <Plot
      class="ball-plot"
      label="A ball on a hill"
      description={`Started at w = ${fixed(state.w, 2)}. After ${step} steps it is at w = ${short(now)}, where f = ${short(walk.values[step]!)}.`}
      x={domain}
      y={height}
      margin={{ top: 12, right: 14, bottom: 40, left: 48 }}
    >
      <Axes x={<MathLetter>w</MathLetter>} y={<MathLetter>f</MathLetter>} />
      <Curve of={at} class="hill" />
      <Jumps walk={walk} step={step} />
      <Ball w={now} f={walk.values[step]!} slope={slopeAt(f, now)} />
      <DragHandle
        label="Start of the ball"
        x={start}
        y={Math.min(at(start), height[1])}
        step={0.05}
        valueText={`w = ${fixed(start, 2)}`}
        onMove={(to) => onMove(clamp(to.x, domain[0], domain[1]))}
      />
    </Plot>
  );
}

export function short(value: number): string {
  return Math.abs(value) >= 1000 ? scientific(value) : fixed(value, 3);
}

export function slopeAt(f: ReturnType<typeof hillOf>, w: number): number {
  const gradient = new Float64Array(1);
  f.gradient(Float64Array.of(w), gradient);
  return gradient[0]!;
}

function Jumps({ walk, step }: { walk: Walk; step: number }) {
  const { x, y, width, height } = usePlot();
  const places = walk.points
    .slice(0, step + 1)
    .map(
      (point, i) =>
        [
          clamp(x(point[0]!), -width, 2 * width),
          clamp(y(walk.values[i]!), -height, 2 * height),
        ] as const,
    );
  return (
    <g class="jumps" style={{ clipPath: 'var(--clip)' }}>
      <path d={`M${places.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join('L')}`} />
      {places.map(([px, py], i) => (
        <circle key={i} cx={px} cy={py} r={4} />
      ))}
    </g>
  );
}

function Ball({ w, f, slope }: { w: number; f: number; slope: number }) {
  const { x, y, margin, width } = usePlot();
  const [left, right] = x.domain;
  if (w < left || w > right || f > y.domain[1]) {
    const isLeft = w < 0;
    const edge = isLeft ? margin.left + 8 : width - margin.right - 8;
    return (
      <text class="gone" x={edge} y={margin.top + 24} text-anchor={isLeft ? 'start' : 'end'}>
        {isLeft ? `← w = ${short(w)}` : `w = ${short(w)} →`}
      </text>
    );
  }
  // A tangent of the same length on the screen, however steep.
  const run = x(1) - x(0);
  const rise = y(slope) - y(0);
  const scale = 46 / Math.hypot(run, rise);
  return (
    <g class="ball" transform={`translate(${x(w)} ${y(f)})`}>
      <line x1={-run * scale} y1={-rise * scale} x2={run * scale} y2={rise * scale} />
      <circle r={11} />
    </g>
  );
}
