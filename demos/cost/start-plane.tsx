import { clamp } from '../../src/clamp.ts';
import { fixed } from '../../src/format.ts';
import { type CostName, costNames } from '../../src/lecture/cost/definition.ts';
import { contourLines } from '../../src/lecture/cost/landscape.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { Axes, DragHandle, Plot, usePlot } from '../shared/plot/index.ts';
import { Caption, MarkAt } from './epoch-plot.tsx';
import type { Runs } from './runs.ts';

const reach = 4;
const landscapes = costNames.map((name) => ({ name, lines: contourLines(name) }));

interface StartPlaneProps {
  start: readonly number[];
  runs: Runs;
  epoch: number;
  /** Only these are drawn. */
  shown?: readonly CostName[];
  class?: string;
  /** Without it the start cannot be dragged. */
  onMove?: (start: [number, number]) => void;
}

/** The neuron's two parameters as a plane: contour lines of both costs, and the way down from the start. */
export function StartPlane(props: StartPlaneProps) {
  const { start, runs, epoch, shown = costNames, onMove } = props;
  const [w = 0, b = 0] = start;
  const words = `Start at w = ${fixed(w, 2)}, b = ${fixed(b, 2)}.`;
  const now = shown.map((name) => {
    const { weights, biases } = runs[name];
    return `${looks[name].title} is at w = ${fixed(weights[epoch]!, 2)}, b = ${fixed(biases[epoch]!, 2)} at epoch ${epoch}.`;
  });
  return (
    <Plot
      class={`start-plane ${props.class ?? ''}`}
      label="Weight and bias"
      description={`${words} ${now.join(' ')} Both costs are constant along the lines w + b; those of the quadratic cost lie far apart where w + b is large: it is flat there.`}
      x={[-reach, reach]}
      y={[-reach, reach]}
      square
      margin={{ top: 26, right: 12, bottom: 40, left: 48 }}
    >
      {landscapes
        .filter(({ name }) => shown.includes(name))
        .map(({ name, lines }) =>
          lines.map(({ level, sum }) => (
            <ContourLine key={`${name} ${level}`} name={name} sum={sum} />
          )),
        )}
      <Axes x={<MathLetter>w</MathLetter>} y={<MathLetter>b</MathLetter>} grid={false} />
      <Caption>lines of equal cost{shown.length > 1 && ': ● solid, ■ dashed'}</Caption>
      {shown.map((name) => (
        <Way key={name} name={name} runs={runs} epoch={epoch} />
      ))}
      {onMove && (
        <DragHandle
          label="Start: weight and bias"
          x={w}
          y={b}
          step={0.05}
          valueText={words}
          onMove={(to) => onMove([clamp(to.x, -reach, reach), clamp(to.y, -reach, reach)])}
        />
      )}
    </Plot>
  );
}

/** All (w, b) with w + b = sum. */
function ContourLine({ name, sum }: { name: CostName; sum: number }) {
  const { x, y } = usePlot();
  const [left, right] = x.domain;
  return (
    <line
      class={`contour ${name}`}
      data-tone={looks[name].tone}
      x1={x(left)}
      y1={y(sum - left)}
      x2={x(right)}
      y2={y(sum - right)}
    />
  );
}

function Way({ name, runs, epoch }: { name: CostName; runs: Runs; epoch: number }) {
  const { x, y } = usePlot();
  const { weights, biases } = runs[name];
  return (
    <g style={{ clipPath: 'var(--clip)' }}>
      <line
        class="series-way"
        data-tone={looks[name].tone}
        x1={x(weights[0]!)}
        y1={y(biases[0]!)}
        x2={x(weights[epoch]!)}
        y2={y(biases[epoch]!)}
      />
      <MarkAt name={name} cx={x(weights[epoch]!)} cy={y(biases[epoch]!)} />
    </g>
  );
}
