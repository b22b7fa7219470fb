import { quadratic } from '../../src/compute/test-functions/index.ts';
import { fixed, powerOfTen } from '../../src/format.ts';
import { distanceToMinimum, type Walk } from '../../src/lecture/gradient-descent/descend.ts';
import { momentumNear, momentumSteps } from '../../src/lecture/gradient-descent/momentum.ts';
import { Axes, Curve, Plot, usePlot } from '../shared/plot/index.ts';
import { Contours, valleyLevels } from './contours.tsx';
import { Goals, Way } from './way.tsx';

interface WalkProps {
  walk: Walk;
  condition: number;
  step: number;
}

/** The bowl from above, with the walk on it. */
export function Bowl({ walk, condition, step }: WalkProps) {
  const f = quadratic([1, condition]);
  const [x = 0, y = 0] = walk.points[Math.min(step, walk.points.length - 1)]!;
  return (
    <Plot
      class="bowl"
      label="The walk, from above"
      description={`After ${step} steps it is at x = ${fixed(x, 2)}, y = ${fixed(y, 2)}.`}
      x={[-3, 3]}
      y={[-1.8, 1.8]}
      margin={{ top: 2, right: 2, bottom: 2, left: 2 }}
    >
      <Contours
        id={String(condition)}
        of={(at, up) => f.value(Float64Array.of(at, up))}
        levels={valleyLevels}
      />
      <Goals minima={f.minima} near={momentumNear} />
      <Way walk={walk} step={step} tone="negative" />
    </Plot>
  );
}

/** How far from the minimum after each step, in powers of ten. */
export function DistancePlot({ walk, condition, step }: WalkProps) {
  const f = quadratic([1, condition]);
  const distances = walk.points.map((point) => Math.log10(distanceToMinimum(f, point)));
  const last = walk.settledAt === null ? momentumSteps : Math.max(30, 2 * walk.settledAt);
  const shown = Math.min(momentumSteps, last);
  return (
    <Plot
      class="distance"
      label="Distance to the minimum after each step"
      description={`${walk.settledAt === null ? 'Not reached.' : `Reached at step ${walk.settledAt}.`}`}
      x={[0, shown]}
      y={[-3, 1]}
      margin={{ top: 24, right: 14, bottom: 26, left: 40 }}
    >
      <Axes x="" y="" yTicks={[-3, -1, 1]} yFormat={powerOfTen} />
      <Caption />
      <Near near={Math.log10(momentumNear)} settledAt={walk.settledAt} />
      <g class="series-curve" data-tone="negative">
        <Curve of={distances.map((value, i) => [i, value] as const)} class="to-come" />
        <Curve of={distances.slice(0, step + 1).map((value, i) => [i, value] as const)} />
      </g>
    </Plot>
  );
}

function Caption() {
  const { margin } = usePlot();
  return (
    <g class="caption" aria-hidden="true">
      <text x={margin.left} y={15}>
        distance to the minimum, by step
      </text>
    </g>
  );
}

function Near({ near, settledAt }: { near: number; settledAt: number | null }) {
  const { x, y, margin, width } = usePlot();
  return (
    <g aria-hidden="true" data-tone="good" class="near">
      <line
        class="rule dotted"
        x1={margin.left}
        x2={width - margin.right}
        y1={y(near)}
        y2={y(near)}
      />
      {settledAt !== null && (
        <>
          <line class="rule dotted" x1={x(settledAt)} x2={x(settledAt)} y1={y(near)} y2={y(-3)} />
          <text class="note-text" x={x(settledAt) + 6} y={y(near) - 8}>
            step {settledAt}
          </text>
        </>
      )}
    </g>
  );
}
