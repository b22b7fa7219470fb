import type { ComponentChildren } from 'preact';
import type { Curve as BumpCurve } from '../../src/compute/bumps.ts';
import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import { describe } from '../../src/lecture/bumps/describe.ts';
import { type Sum, sumOfState } from '../../src/lecture/bumps/model.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { Axes, Curve, Plot, usePlot } from '../shared/plot/index.ts';

interface SumPlotProps {
  state: BumpsState;
  /** Heights of their sum as it is drawn, where it is on its way: as many as `drawn` gives. */
  whole?: readonly number[];
  children?: ComponentChildren;
}

/** The curve to reach, dashed, the bumps, and what they add up to; a bar where the two are furthest apart. */
export function SumPlot({ state, whole, children }: SumPlotProps) {
  const sum = sumOfState(state);
  const line = drawn(sum.whole);
  return (
    <Plot
      label="The curve, and the sum of the bumps"
      description={describe(state)}
      class="bumps-plot"
      x={[-0.03, 1.03]}
      y={[-0.05, 1.05]}
    >
      <Axes
        x={<MathLetter>x</MathLetter>}
        y=""
        xTicks={[0, 0.5, 1]}
        yTicks={[0, 0.5, 1]}
        grid={false}
      />
      {sum.parts.map((part, i) => (
        <Curve key={i} class="bump" of={outline(part)} />
      ))}
      <Worst {...sum} />
      <Curve class="target" of={drawn(sum.target)} />
      <Curve class="whole" of={whole ? line.map(([x], i) => [x, whole[i]!] as const) : line} />
      {children}
    </Plot>
  );
}

/** Steps in which curves are drawn; the edges of forty bumps need them. */
const steps = 600;

/** A curve as points. */
export const drawn = (curve: BumpCurve) =>
  Array.from({ length: steps + 1 }, (_, i) => [i / steps, curve(i / steps)] as const);

/** Below this a bump is not drawn. */
const ground = 0.002;

/** A bump from the ground up, and down to it. */
function outline(part: BumpCurve): (readonly [number, number])[] {
  const points = drawn(part).filter(([, y]) => y > ground);
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? [[first[0], 0], ...points, [last[0], 0]] : [];
}

function Worst({ worst, whole, target }: Sum) {
  const { x, y } = usePlot();
  const [from, to] = [y(whole(worst.at)), y(target(worst.at))];
  return <path class="worst" aria-hidden="true" d={`M${x(worst.at)} ${from}V${to}`} />;
}
