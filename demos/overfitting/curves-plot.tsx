import { fixed } from '../../src/format.ts';
import type { OverfittingState } from '../../src/lecture/overfitting/definition.ts';
import type { EpochRecord, Measure } from '../../src/training/epochs/protocol.ts';
import { Axes, Curve, Plot, usePlot } from '../shared/plot/index.ts';
import { EpochName } from './epoch-name.tsx';

export interface CurvesPlotProps {
  records: readonly EpochRecord[];
  /** Epochs of the whole run. */
  epochs: number;
  measure: OverfittingState['measure'];
  /** Whether the validation curve is drawn. */
  validation: boolean;
  /** Where it was stopped; null if it was not. */
  stop: number | null;
  /** Where the validation accuracy is highest, once that is known. */
  peak: number | null;
  description: string;
}

interface Look {
  readonly name: string;
  readonly value: (measure: Measure) => number;
  readonly write: (value: number) => string;
}

const looks: Record<OverfittingState['measure'], Look> = {
  accuracy: {
    name: 'accuracy',
    value: ({ accuracy }) => 100 * accuracy,
    write: (value) => `${fixed(value, 0)} %`,
  },
  cost: { name: 'cost in nats', value: ({ loss }) => loss, write: (value) => fixed(value, 1) },
};

/** Room for the names at the ends of the curves. */
const margin = { top: 26, right: 92, bottom: 28, left: 58 };

/** Training and validation, epoch by epoch; what came after the stop is fainter. */
export function CurvesPlot(props: CurvesPlotProps) {
  const { records, epochs, measure, validation, stop, peak, description } = props;
  const look = looks[measure];
  // Where the curves are not: costs fall, accuracies rise.
  const isHigh = measure === 'cost';
  const train = records.map(({ epoch, train: at }) => [epoch, look.value(at)] as const);
  const heldOut = records.map(({ epoch, heldOut: at }) => [epoch, look.value(at)] as const);
  const values = [...train, ...(validation ? heldOut : [])].map(([, value]) => value);
  const y: [number, number] =
    measure === 'accuracy'
      ? [Math.min(50, Math.floor(Math.min(...values) / 10) * 10), 100]
      : [0, Math.max(1, ...values)];
  return (
    <Plot
      class="curves-plot"
      label={`Curves of ${look.name}`}
      description={description}
      x={[0, epochs]}
      y={y}
      margin={margin}
    >
      <Axes x="" y="" yFormat={look.write} />
      <EpochName />
      <text class="plot-name" x={6} y={14} aria-hidden="true">
        {look.name}
      </text>
      {stop !== null && (
        <Mark epoch={stop} text={`stopped: ${stop}`} tone="accent" row={0} isHigh={isHigh} />
      )}
      {peak !== null && (
        <Mark epoch={peak} text={`validation peak: ${peak}`} tone="bad" row={1} isHigh={isHigh} />
      )}
      <Series points={train} stop={stop} name="training" tone="accent" />
      {validation && <Series points={heldOut} stop={stop} name="validation" tone="bad" />}
      {validation && train.length > 0 && <Names train={train.at(-1)!} heldOut={heldOut.at(-1)!} />}
      {!validation && train.length > 0 && <Names train={train.at(-1)!} />}
    </Plot>
  );
}

type Point = readonly [epoch: number, value: number];
type Tone = 'accent' | 'bad';

interface SeriesProps {
  points: readonly Point[];
  stop: number | null;
  name: string;
  tone: Tone;
}

function Series({ points, stop, tone, name }: SeriesProps) {
  const end = stop === null ? points.length : stop + 1;
  return (
    <g class={`series-curve ${name}`} data-tone={tone} aria-hidden="true">
      <Curve of={points.slice(0, end)} />
      {stop !== null && <Curve of={points.slice(stop)} class="to-come" />}
    </g>
  );
}

/** Names at the ends of the curves, apart from each other. */
function Names({ train, heldOut }: { train: Point; heldOut?: Point }) {
  const { x, y } = usePlot();
  const gap = 18;
  let [upper, lower] = [y(train[1]), heldOut === undefined ? 0 : y(heldOut[1])];
  if (heldOut !== undefined && Math.abs(upper - lower) < gap) {
    const middle = (upper + lower) / 2;
    const sign = upper <= lower ? 1 : -1;
    upper = middle - (sign * gap) / 2;
    lower = middle + (sign * gap) / 2;
  }
  return (
    <g aria-hidden="true">
      <text class="note-text" data-tone="accent" x={x(train[0]) + 8} y={upper} dy="0.35em">
        training
      </text>
      {heldOut !== undefined && (
        <text class="note-text" data-tone="bad" x={x(heldOut[0]) + 8} y={lower} dy="0.35em">
          validation
        </text>
      )}
    </g>
  );
}

interface MarkProps {
  epoch: number;
  text: string;
  tone: Tone;
  /** Texts of two marks stand in two rows, so that they never cover each other. */
  row: 0 | 1;
  /** Whether they stand at the top, or at the foot. */
  isHigh: boolean;
}

function Mark({ epoch, text, tone, row, isHigh }: MarkProps) {
  const { x, width, height, margin } = usePlot();
  const at = x(epoch);
  const isRight = at > width * 0.55;
  const bottom = height - margin.bottom;
  return (
    <g class="epoch-mark" data-tone={tone} aria-hidden="true">
      <line
        class={row === 0 ? 'rule' : 'rule dotted'}
        x1={at}
        x2={at}
        y1={margin.top}
        y2={bottom}
      />
      <text
        class="note-text"
        x={at + (isRight ? -7 : 7)}
        y={isHigh ? margin.top + 14 + 20 * row : bottom - 30 + 20 * row}
        text-anchor={isRight ? 'end' : 'start'}
      >
        {text}
      </text>
    </g>
  );
}
