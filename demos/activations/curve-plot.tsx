import type { ComponentChildren } from 'preact';
import { clamp } from '../../src/clamp.ts';
import { plain } from '../../src/format.ts';
import {
  type ActivationsState,
  type CurveName,
  zRange,
} from '../../src/lecture/activations/definition.ts';
import { curveLabels, seriesOf, slope, value } from '../../src/lecture/activations/model.ts';
import type { Demo } from '../shared/demo.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { Axes, Curve, DragHandle, Plot, usePlot } from '../shared/plot/index.ts';

const quantities = {
  value: { of: value, prime: '', says: 'Values', y: [-1.4, 3.4], yTicks: [-1, 0, 1, 2, 3] },
  slope: { of: slope, prime: '′', says: 'Slopes', y: [-0.12, 1.2], yTicks: [0, 0.5, 1] },
} as const;

interface CurvePlotProps {
  quantity: keyof typeof quantities;
  demo: Demo<ActivationsState>;
  /** Where the cursor is drawn, while it is on its way to where it stands. */
  z?: number;
  /** Whether no other plot stands below, whose axis would serve for both. */
  isLowest?: boolean;
  children?: ComponentChildren;
}

/** The chosen curves, or their slopes, with the cursor that both plots share. */
export function CurvePlot(props: CurvePlotProps) {
  const { quantity, demo, z = demo.state.value.z, isLowest = quantity === 'slope' } = props;
  const { of, prime, says, y, yTicks } = quantities[quantity];
  const { show } = demo.state.value;
  const readings = show.map((curve) => `${curveLabels[curve]} ${plain(of(curve, z))}`).join(', ');
  return (
    <Plot
      class={quantity}
      label={`${says} of the activation functions`}
      description={`${says} at z = ${plain(z)}: ${readings}.`}
      x={[zRange.min, zRange.max]}
      y={y}
      margin={{ top: 14, right: 16, bottom: isLowest ? 38 : 26, left: 44 }}
    >
      <Axes
        x={isLowest ? <MathLetter>z</MathLetter> : ''}
        y=""
        xTicks={[-6, -4, -2, 0, 2, 4, 6]}
        yTicks={yTicks}
      />
      <Name prime={prime} />
      {show.map((curve) => (
        <Curve key={curve} class={seriesOf(curve)} of={points(curve, of)} />
      ))}
      {props.children}
      <Cursor demo={demo} quantity={quantity} z={z} />
      {show.map((curve) => (
        <Dot key={curve} curve={curve} z={z} at={of(curve, z)} />
      ))}
    </Plot>
  );
}

function Name({ prime }: { prime: string }) {
  const { margin } = usePlot();
  return (
    <text class="axis-name quantity" x={margin.left + 10} y={margin.top + 12} aria-hidden="true">
      <MathLetter>f</MathLetter>
      <tspan dx={prime === '' ? 0 : 3}>{prime}(</tspan>
      <MathLetter>z</MathLetter>)
    </text>
  );
}

/** A line through the plot, to take hold of anywhere along it. */
function Cursor({ demo, quantity, z }: Pick<CurvePlotProps, 'demo' | 'quantity'> & { z: number }) {
  const { x, y, margin, height } = usePlot();
  const bottom = height - margin.bottom;
  return (
    <DragHandle
      label={`Cursor z, in the plot of ${quantities[quantity].says.toLowerCase()}`}
      x={z}
      y={y.invert(bottom)}
      value={z}
      valueText={`z = ${plain(z)}`}
      step={0.1}
      onMove={(to) => demo.update({ z: clamp(to.x, zRange.min, zRange.max) })}
    >
      <path class="cursor-reach" d={`M${x(z)} ${margin.top}V${bottom}`} />
      <path class="cursor" d={`M${x(z)} ${margin.top}V${bottom}`} />
    </DragHandle>
  );
}

interface DotProps {
  curve: CurveName;
  z: number;
  at: number;
}

/** Where the cursor meets a curve; a triangle at the edge where the curve has left the plot. */
function Dot({ curve, z, at }: DotProps) {
  const { x, y, margin } = usePlot();
  const isAbove = y(at) < margin.top;
  return (
    <g
      class={`dot ${seriesOf(curve)}`}
      transform={`translate(${x(z)} ${isAbove ? margin.top : y(at)})`}
      aria-hidden="true"
    >
      {isAbove ? <path d="M-8 9L0 -4L8 9Z" /> : <circle r="6" />}
    </g>
  );
}

/** Samples, with a corner at 0 as sharp as it is. */
function points(curve: CurveName, of: (name: CurveName, z: number) => number) {
  const justAbove = 1e-9;
  const samples = Array.from({ length: 241 }, (_, i) => zRange.min + (i * width) / 240);
  const negative = samples.filter((z) => z < 0);
  const positive = samples.filter((z) => z > 0);
  return [...negative, 0, justAbove, ...positive].map((z) => [z, of(curve, z)] as const);
}

const width = zRange.max - zRange.min;
