import { clamp } from '../../src/clamp.ts';
import { plain, signed } from '../../src/format.ts';
import {
  type ActivationsState,
  classNames,
  logitRange,
} from '../../src/lecture/activations/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { DragHandle, Plot, usePlot } from '../shared/plot/index.ts';

/** Room for every logit with every shift. */
const reach = [-9.6, 9.6] as const;

interface LogitBarsProps {
  demo: Demo<ActivationsState>;
  /** Whether each logit can be dragged. */
  movable?: boolean;
}

/** One bar per class, up for a positive logit, down for a negative one; its end can be dragged. */
export function LogitBars({ demo, movable = true }: LogitBarsProps) {
  const { logits, c } = demo.state.value;
  const list = logits.map((logit, i) => `${classNames[i]} ${plain(logit + c, 1)}`).join(', ');
  return (
    <Plot
      class="logits"
      label="Logits"
      description={`Logits with c = ${plain(c, 1)} added: ${list}.`}
      x={[-0.6, classNames.length - 0.4]}
      y={reach}
      margin={{ top: 14, right: 12, bottom: 34, left: 44 }}
    >
      <Ground />
      {classNames.map((name, i) => (
        <Bar key={name} demo={demo} movable={movable} index={i} />
      ))}
    </Plot>
  );
}

/** The zero line, a few heights, and the names. */
function Ground() {
  const { x, y, margin, width, height } = usePlot();
  return (
    <g class="axes" aria-hidden="true">
      {[-8, -4, 0, 4, 8].map((tick) => (
        <g key={tick}>
          <line
            class={tick === 0 ? 'frame' : 'grid'}
            x1={margin.left}
            x2={width - margin.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="tick" x={margin.left - 8} y={y(tick)} dy="0.35em" text-anchor="end">
            {plain(tick)}
          </text>
        </g>
      ))}
      {classNames.map((name, i) => (
        <text key={name} class="class-name" x={x(i)} y={height - 10} text-anchor="middle">
          {name}
        </text>
      ))}
      <text class="axis-name" x={margin.left + 8} y={margin.top + 10}>
        logits z
      </text>
    </g>
  );
}

function Bar({ demo, movable, index }: LogitBarsProps & { index: number }) {
  const { x, y } = usePlot();
  const { logits, c } = demo.state.value;
  const name = classNames[index]!;
  const own = logits[index]!;
  const total = own + c;
  const breadth = 0.56 * (x(1) - x(0));
  const left = x(index) - breadth / 2;
  const box = (from: number, to: number) => ({
    x: left,
    width: breadth,
    y: y(Math.max(from, to)),
    height: Math.abs(y(from) - y(to)),
  });
  const moveTo = (z: number) => {
    const logit = clamp(z - c, logitRange.min, logitRange.max);
    demo.update({ logits: logits.map((other, i) => (i === index ? logit : other)) });
  };
  return (
    <g>
      <rect class={total < 0 ? 'bar negative' : 'bar positive'} rx="4" {...box(0, total)} />
      {c !== 0 && <rect class="bar before" rx="4" {...box(0, own)} />}
      <text
        class="bar-value"
        x={x(index)}
        y={y(total) + (total < 0 ? 30 : -20)}
        text-anchor="middle"
        aria-hidden="true"
      >
        {signed(total, 1)}
      </text>
      {movable && (
        <DragHandle
          label={`Logit of ${name}`}
          x={index}
          y={total}
          value={total}
          valueText={`${plain(total, 1)}${c === 0 ? '' : `, of which c is ${plain(c, 1)}`}`}
          step={0.1}
          onMove={(to) => moveTo(to.y)}
        />
      )}
    </g>
  );
}
