import { clamp } from '../../src/clamp.ts';
import { plain, powerOfTen, scientific } from '../../src/format.ts';
import { type CheckPoint, tolerance } from '../../src/lecture/backprop/gradient-check.ts';
import { Axes, Curve, DragHandle, Plot, usePlot } from '../shared/plot/index.ts';

interface ErrorPlotProps {
  curve: readonly CheckPoint[];
  /** With forward differences, to compare. */
  forwardCurve?: readonly CheckPoint[];
  exponent: number;
  error: number;
  description: string;
  onMove: (exponent: number) => void;
}

const lowest = -13;

/** How far derived and measured gradient are apart, for each ε: powers of ten on both axes. */
export function ErrorPlot(props: ErrorPlotProps) {
  const { curve, forwardCurve, exponent, error, description, onMove } = props;
  return (
    <Plot
      class="error-plot"
      label="Error of the gradient check for each ε"
      description={description}
      x={[-15, -1]}
      y={[lowest, 0.5]}
      margin={{ top: 26, right: 16, bottom: 40, left: 56 }}
    >
      <Axes
        x="ε"
        y=""
        xTicks={[-13, -9, -5, -1]}
        yTicks={[-12, -9, -6, -3, 0]}
        xFormat={powerOfTen}
        yFormat={powerOfTen}
      />
      <Decoration />
      {forwardCurve && (
        <g class="series-curve" data-tone="negative">
          <Curve of={logarithmic(forwardCurve)} class="dashed" />
        </g>
      )}
      <g class="series-curve" data-tone="positive">
        <Curve of={logarithmic(curve)} />
      </g>
      <DragHandle
        label="ε"
        x={exponent}
        y={height(error)}
        step={0.25}
        valueText={`ε = 10 to the ${plain(exponent, 2)}, error ${scientific(error)}`}
        onMove={(to) => onMove(clamp(to.x, -15, -1))}
      />
    </Plot>
  );
}

const height = (error: number) => Math.max(lowest, Math.log10(error));

const logarithmic = (curve: readonly CheckPoint[]) =>
  curve.map(({ exponent, error }) => [exponent, height(error)] as const);

function Decoration() {
  const { x, y, margin, width } = usePlot();
  const right = width - margin.right;
  const edge = y(Math.log10(tolerance));
  return (
    <g class="decoration" aria-hidden="true">
      <text x={margin.left} y={15}>
        relative error
      </text>
      <g data-tone="good">
        <line class="rule dotted" x1={margin.left} x2={right} y1={edge} y2={edge} />
        <text class="note-text" x={x(-14.8)} y={edge + 18}>
          passes
        </text>
      </g>
    </g>
  );
}
