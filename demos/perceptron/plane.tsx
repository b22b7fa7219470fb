import { fires, gates, type Perceptron } from '../../src/compute/perceptron.ts';
import { plain } from '../../src/format.ts';
import type { Gate } from '../../src/lecture/perceptron/definition.ts';
import {
  centre,
  fresh,
  gripOf,
  handleOf,
  type Line,
  lineOf,
  moved,
  positiveSide,
  turnedBy,
  turnedTo,
} from '../../src/lecture/perceptron/line.ts';
import { Axes, DragHandle, Plot, Sub, usePlot } from '../shared/plot/index.ts';

export interface PlaneProps {
  gate: Gate;
  perceptron: Perceptron;
  description: string;
  /** The corner that the learning rule visits next. */
  next?: readonly number[] | null;
  /** Whether it is told at which corners it is right, as it is without this. */
  judged?: boolean;
  /** Without it nobody moves the line by hand. */
  onLine?: (line: Line) => void;
}

const margin = { top: 14, right: 14, bottom: 40, left: 44 };
const domain = [-0.4, 1.4] as const;

/** The unit square with the four corners of a gate, and the line to drag. */
export function Plane(props: PlaneProps) {
  return (
    <Plot
      label="Plane of the two inputs"
      description={props.description}
      class="plane"
      {...{ x: domain, y: domain, margin }}
      square
    >
      <Sides perceptron={props.perceptron} />
      <Axes
        x={<Sub of="x" index={1} />}
        y={<Sub of="x" index={2} />}
        xTicks={[0, 1]}
        yTicks={[0, 1]}
      />
      <Corners {...props} />
      <LineHandles {...props} />
    </Plot>
  );
}

/** Both half-planes: orange and + where it fires, blue and − where it does not. */
function Sides({ perceptron }: { perceptron: Perceptron }) {
  const { x, y } = usePlot();
  const [left, right] = x.domain;
  const [bottom, top] = y.domain;
  const rectangle = [
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: top },
  ];
  const points = (polygon: readonly { x: number; y: number }[]) =>
    polygon.map((point) => `${x(point.x)},${y(point.y)}`).join(' ');
  const positive = points(positiveSide(perceptron, rectangle));
  return (
    <g class="sides" aria-hidden="true">
      <defs>
        <pattern id="minus" width="34" height="34" patternUnits="userSpaceOnUse">
          <path d="M13 17h8" />
        </pattern>
        <pattern id="plus" width="34" height="34" patternUnits="userSpaceOnUse">
          <path d="M13 17h8M17 13v8" />
        </pattern>
      </defs>
      <polygon class="side negative" points={points(rectangle)} />
      <polygon class="signs" fill="url(#minus)" points={points(rectangle)} />
      <polygon class="side blank" points={positive} />
      <polygon class="side positive" points={positive} />
      <polygon class="signs" fill="url(#plus)" points={positive} />
    </g>
  );
}

function LineHandles({ perceptron, onLine }: PlaneProps) {
  const { x, y } = usePlot();
  const line = lineOf(perceptron);
  const shown = line ?? fresh(Math.PI / 4);
  const grip = gripOf(shown);
  const handle = handleOf(shown);
  const [dx, dy] = [Math.cos(shown.angle), Math.sin(shown.angle)];
  const at = (along: number) => {
    const foot = { x: centre.x + shown.distance * dx, y: centre.y + shown.distance * dy };
    return { x: x(foot.x - along * dy), y: y(foot.y + along * dx) };
  };
  const [from, to] = [at(-4), at(4)];
  const arrow = { x: x(grip.x + 0.2 * dx), y: y(grip.y + 0.2 * dy) };
  const [w1, w2] = perceptron.weights;
  const words = line
    ? `weights ${plain(w1!)} and ${plain(w2!)}, bias ${plain(perceptron.bias)}`
    : 'no line yet: both weights are 0';

  return (
    <g class="line">
      {line && (
        <g class="clipped">
          <line class="line-stroke" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          <path
            class="normal"
            d={`M${x(grip.x)} ${y(grip.y)}L${arrow.x} ${arrow.y}`}
            marker-end="url(#arrow-head)"
          />
        </g>
      )}
      <defs>
        <marker
          id="arrow-head"
          viewBox="0 0 10 10"
          refX="7"
          refY="5"
          markerWidth="5"
          markerHeight="5"
          orient="auto"
        >
          <path d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      {onLine && (
        <>
          <DragHandle
            label="Line: move it"
            {...grip}
            valueText={words}
            step={0.05}
            onMove={(point) => onLine(moved(line, point))}
          >
            {line && <line class="line-body" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />}
          </DragHandle>
          <DragHandle
            class="turn"
            label="Line: turn it"
            {...handle}
            value={Math.round((shown.angle * 180) / Math.PI)}
            valueText={words}
            step={0.05}
            onMove={(point) => onLine(turnedTo(line, point))}
            onArrow={(right, up, times) =>
              onLine(turnedBy(line, (up - right) * times * (Math.PI / 60)))
            }
          />
        </>
      )}
      {!line && onLine && (
        <text class="no-line hint" x={x(centre.x)} y={y(centre.y) + 44} text-anchor="middle">
          No line yet: drag a violet handle
        </text>
      )}
    </g>
  );
}

function Corners({ gate, perceptron, next, judged = true }: PlaneProps) {
  const { x, y } = usePlot();
  return (
    <g class="corners" aria-hidden="true">
      {gates[gate].map(({ inputs, target }) => {
        const isRight = fires(perceptron, inputs) === target;
        const isNext = next?.join() === inputs.join();
        return (
          <g key={inputs.join()} transform={`translate(${x(inputs[0]!)} ${y(inputs[1]!)})`}>
            <g class="corner-mark">
              {isNext && <circle class="next" r="27" />}
              {target === 1 ? (
                <circle class="corner one" r="17" />
              ) : (
                <rect class="corner zero" x="-15" y="-15" width="30" height="30" rx="6" />
              )}
              <text class={target === 1 ? 'one' : 'zero'} dy="0.36em" text-anchor="middle">
                {target}
              </text>
              {judged && (
                <g transform="translate(17 -17)" class={isRight ? 'badge right' : 'badge wrong'}>
                  <circle r="9" />
                  <path d={isRight ? 'M-4 0l3 3 5-6' : 'M-3.4-3.4l6.8 6.8M3.4-3.4l-6.8 6.8'} />
                </g>
              )}
            </g>
          </g>
        );
      })}
    </g>
  );
}
