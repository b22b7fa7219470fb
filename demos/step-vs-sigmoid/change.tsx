import { clamp } from '../../src/clamp.ts';
import { usePlot } from '../shared/plot/index.ts';

interface ChangeProps {
  /** The neuron before, as a point (weight, output). */
  from: { x: number; y: number };
  /** After Δw. */
  to: { x: number; y: number };
  /** Where the tangent said the output would be. */
  promised: number;
}

/** Pixels below which a name would cover what it names, and those that “Δoutput” takes. */
const roomForName = 34;
const roomForOutput = 84;

/** Δw to the side, then Δoutput up or down; a diamond where the tangent ends. */
export function Change({ from, to, promised }: ChangeProps) {
  const plot = usePlot();
  const [x1, y1, x2, y2] = [plot.x(from.x), plot.y(from.y), plot.x(to.x), plot.y(to.y)];
  const yPromised = plot.y(promised);
  const right = plot.width - plot.margin.right;
  const side = x2 + roomForOutput < right ? 1 : -1;
  const isInside = x2 < right && x2 > plot.margin.left;
  const rises = y2 < y1;
  return (
    <g class="change" aria-hidden="true">
      <g class="cut">
        <path class="delta-w" d={`M${x1} ${y1}H${x2}`} />
        <path class={rises ? 'delta-output up' : 'delta-output down'} d={`M${x2} ${y1}V${y2}`} />
        <path class="promise" d={`M${x2} ${yPromised - 6}l6 6l-6 6l-6 -6Z`} />
        <circle class="start" cx={x1} cy={y1} r={7} />
      </g>
      {Math.abs(x2 - x1) > roomForName && (
        <text x={(x1 + x2) / 2} y={y1 + (rises ? 20 : -10)} text-anchor="middle">
          Δw
        </text>
      )}
      {Math.abs(y2 - y1) > roomForName && isInside && (
        <text
          x={x2 + 12 * side}
          y={clamp((y1 + y2) / 2, plot.margin.top + 10, plot.height - plot.margin.bottom - 10)}
          dy="0.35em"
          text-anchor={side > 0 ? 'start' : 'end'}
        >
          Δoutput
        </text>
      )}
    </g>
  );
}
