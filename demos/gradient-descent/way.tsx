import { clamp } from '../../src/clamp.ts';
import type { Walk } from '../../src/lecture/gradient-descent/descend.ts';
import type { Tone } from '../../src/lecture/gradient-descent/race.ts';
import { usePlot } from '../shared/plot/index.ts';
import { Mark } from './mark.tsx';

interface WayProps {
  walk: Walk;
  step: number;
  tone: Tone;
}

/** A walk over a landscape up to a step, and where it is then. */
export function Way({ walk: { points }, step, tone }: WayProps) {
  const { x, y, width, height } = usePlot();
  const done = points.slice(0, step + 1);
  // Far outside the picture SVG's numbers lose their digits; nothing is seen of it anyway.
  const place = (point: Float64Array) =>
    `${clamp(x(point[0]!), -width, 2 * width).toFixed(1)} ${clamp(y(point[1]!), -height, 2 * height).toFixed(1)}`;
  const now = done.at(-1)!;
  return (
    <g data-tone={tone} style={{ clipPath: 'var(--clip)' }}>
      <path class="series-way" d={`M${done.map(place).join('L')}`} />
      {done.length <= 80 &&
        done.map((point, i) => {
          const [cx, cy] = place(point).split(' ');
          return <circle key={i} class="dot" cx={cx} cy={cy} r={2.5} />;
        })}
      <Mark tone={tone} x={x(now[0]!)} y={y(now[1]!)} />
    </g>
  );
}

/** The rings within which a minimum counts as reached. */
export function Goals({ minima, near }: { minima: readonly (readonly number[])[]; near: number }) {
  const { x, y } = usePlot();
  return (
    <g class="goals" aria-hidden="true">
      {minima.map(([mx = 0, my = 0]) => (
        <g key={`${mx} ${my}`}>
          <ellipse
            cx={x(mx)}
            cy={y(my)}
            rx={Math.abs(x(near) - x(0))}
            ry={Math.abs(y(near) - y(0))}
          />
          <path d={`M${x(mx) - 4} ${y(my)}h8M${x(mx)} ${y(my) - 4}v8`} />
        </g>
      ))}
    </g>
  );
}
