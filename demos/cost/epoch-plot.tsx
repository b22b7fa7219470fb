import type { ComponentChildren } from 'preact';
import { fixed, grouped } from '../../src/format.ts';
import { type CostName, costNames } from '../../src/lecture/cost/definition.ts';
import { looks } from '../../src/lecture/cost/looks.ts';
import type { Run } from '../../src/lecture/cost/model.ts';
import { Axes, Curve, Plot, usePlot } from '../shared/plot/index.ts';
import type { Runs } from './runs.ts';

interface EpochPlotProps {
  /** What is drawn over the epochs. */
  of: 'outputs' | 'costs' | 'slopes';
  title: string;
  axis: ComponentChildren;
  runs: Runs;
  /** Only these are drawn. */
  shown?: readonly CostName[];
  epochs: number;
  epoch: number;
  /** Whether what comes after it is shown, palely. */
  toCome?: boolean;
  top: number;
  yTicks: readonly number[];
  /** What its children show, in words. */
  words?: string;
  children?: ComponentChildren;
  class?: string;
}

const margin = { top: 26, right: 20, bottom: 26, left: 40 };

/** One quantity over the epochs for each cost, done up to the epoch looked at. */
export function EpochPlot(props: EpochPlotProps) {
  const {
    of,
    title,
    axis,
    runs,
    shown = costNames,
    epochs,
    epoch,
    toCome = true,
    top,
    yTicks,
    words = '',
    children,
  } = props;
  const values = shown.map(
    (name) => `${looks[name].title}: ${fixed(runs[name][of][epoch]!, 4)} at epoch ${epoch}.`,
  );
  return (
    <Plot
      class={`epoch-plot ${props.class ?? ''}`}
      label={title}
      description={[words, ...values].join(' ').trim()}
      x={[0, epochs]}
      y={[0, top]}
      margin={margin}
    >
      <Axes x="" y="" xFormat={grouped} yTicks={yTicks} />
      <Caption>{axis}</Caption>
      {shown.map((name) => (
        <RunCurve key={name} run={runs[name]} tone={looks[name].tone} {...{ of, epoch, toCome }} />
      ))}
      {children}
      {shown.map((name) => (
        <Mark key={name} name={name} epoch={epoch} value={runs[name][of][epoch]!} />
      ))}
    </Plot>
  );
}

/** What the plot shows, above it. */
export function Caption({ children }: { children: ComponentChildren }) {
  const { margin: around } = usePlot();
  return (
    <g class="caption" aria-hidden="true">
      <text x={around.left} y={15}>
        {children}
      </text>
    </g>
  );
}

interface RunCurveProps {
  run: Run;
  of: EpochPlotProps['of'];
  epoch: number;
  toCome: boolean;
  tone: string;
}

function RunCurve({ run, of, epoch, toCome, tone }: RunCurveProps) {
  const points = Array.from(run[of], (value, at) => [at, value] as const);
  return (
    <g class="series-curve" data-tone={tone}>
      {toCome && <Curve of={points.slice(epoch)} class="to-come" />}
      <Curve of={points.slice(0, epoch + 1)} />
    </g>
  );
}

/** A disc for the quadratic cost, a square for cross-entropy: colour is not alone. */
export function Mark(props: { name: CostName; epoch: number; value: number }) {
  const { x, y } = usePlot();
  return <MarkAt name={props.name} cx={x(props.epoch)} cy={y(props.value)} />;
}

export function MarkAt({ name, cx, cy }: { name: CostName; cx: number; cy: number }) {
  const shape =
    name === 'quadratic' ? <circle r={6} /> : <rect x={-5.5} y={-5.5} width={11} height={11} />;
  return (
    <g class="series-mark" data-tone={looks[name].tone} transform={`translate(${cx} ${cy})`}>
      {shape}
    </g>
  );
}
