import { Axes, Curve, Plot, usePlot } from '../../shared/plot/index.ts';
import { accuracyHeight, accuracyTicks } from '../logic/curves.ts';
import type { RunHistory } from '../logic/history.ts';
import { percent } from '../logic/words.ts';

/** A run to draw: the one itself, one beside it, or the one before. */
export interface DrawnRun {
  readonly run: RunHistory;
  readonly role: 'main' | 'rival' | 'before';
}

interface AccuracyPlotProps {
  runs: readonly DrawnRun[];
  /** Epochs that are set; more are shown once they are trained. */
  epochs: number;
  /** The accuracy at the foot of the plot. */
  lowest: number;
}

const margin = { top: 10, right: 14, bottom: 44, left: 52 };
const highest = 0.987;
/** Labels nearer to one another would touch: those left out where the plot is low. */
const written = [0.1, 0.5, 0.8, 0.9, 0.95, 0.98].map(accuracyHeight);

/** The accuracy over the epochs, halving mistakes by halving: one curve for each run. */
export function AccuracyPlot({ runs, epochs, lowest }: AccuracyPlotProps) {
  const reached = Math.max(...runs.map(({ run }) => run.step / run.stepsPerEpoch), 0);
  const end = Math.max(epochs, Math.ceil(reached - 1e-9));
  const range = [accuracyHeight(lowest), accuracyHeight(highest)] as const;
  return (
    <Plot
      label="Test digits read right, by epoch"
      description={describe(runs)}
      class="accuracy-plot"
      x={[0, end]}
      y={range}
      margin={margin}
    >
      <Axes
        x="epoch"
        y=""
        xTicks={wholeTicks(end)}
        yTicks={written.filter((at) => at >= range[0])}
        yFormat={(at) => accuracyTicks.find((tick) => tick.at === at)?.label ?? ''}
      />
      {runs.map(({ run, role }) => (
        <Line key={run.id + role} run={run} role={role} />
      ))}
    </Plot>
  );
}

function Line({ run, role }: DrawnRun) {
  const { x, y } = usePlot();
  const points = run.moments.map(
    ({ step, accuracy }) => [step / run.stepsPerEpoch, accuracyHeight(accuracy)] as const,
  );
  const [epoch, height] = points.at(-1) ?? [0, Number.NEGATIVE_INFINITY];
  return (
    <g class={`run-line ${role}`} aria-hidden="true">
      <Curve of={points} />
      {role !== 'before' && height >= y.domain[0] && (
        <circle class="run-end" cx={x(epoch)} cy={y(height)} r={6} />
      )}
    </g>
  );
}

/** At most six, from 0. */
function wholeTicks(end: number): number[] {
  const step = Math.ceil(end / 5);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}

function describe(runs: readonly DrawnRun[]): string {
  const known = runs.flatMap(({ run }) => {
    const last = run.moments.at(-1);
    if (last === undefined) return [];
    const epochs = (last.step / run.stepsPerEpoch).toFixed(1);
    return [`${run.label}: ${percent(last.accuracy)} after ${epochs} epochs.`];
  });
  return known.join(' ') || 'Nothing was read yet.';
}
