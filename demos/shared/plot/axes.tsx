import type { ComponentChildren } from 'preact';
import { plain } from '../../../src/format.ts';
import { MathLetter } from '../formula/math-letter.tsx';
import { usePlot } from './context.ts';

export interface AxesProps {
  /** Names of the axes, as SVG text, e.g. `<Sub of="x" index="1" />`. */
  x: ComponentChildren;
  y: ComponentChildren;
  /** Where the ticks are; without them about one for each 80 pixels. */
  xTicks?: readonly number[];
  yTicks?: readonly number[];
  /** How ticks are written, where not as plain numbers. */
  xFormat?: (tick: number) => string;
  yFormat?: (tick: number) => string;
  grid?: boolean;
}

/** Frame, ticks, grid and names of the axes. Hidden from screen readers: the description says it. */
export function Axes({ x: xName, y: yName, grid = true, ...given }: AxesProps) {
  const { xFormat = plain, yFormat = plain } = given;
  const { x, y, width, height, margin } = usePlot();
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const xTicks = given.xTicks ?? x.ticks(Math.max(2, (right - margin.left) / 80));
  const yTicks = given.yTicks ?? y.ticks(Math.max(2, (bottom - margin.top) / 60));
  return (
    <g class="axes" aria-hidden="true">
      {xTicks.map((tick) => (
        <g key={tick} transform={`translate(${x(tick)} 0)`}>
          {grid && <line class="grid" y1={margin.top} y2={bottom} />}
          <text class="tick" y={bottom + 18} text-anchor="middle">
            {xFormat(tick)}
          </text>
        </g>
      ))}
      {yTicks.map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          {grid && <line class="grid" x1={margin.left} x2={right} />}
          <text class="tick" x={margin.left - 8} dy="0.35em" text-anchor="end">
            {yFormat(tick)}
          </text>
        </g>
      ))}
      <path class="frame" d={`M${margin.left} ${margin.top}V${bottom}H${right}`} />
      <text class="axis-name" x={right} y={bottom + 34} text-anchor="end">
        {xName}
      </text>
      <text class="axis-name" x={6} y={margin.top + 6} dominant-baseline="middle">
        {yName}
      </text>
    </g>
  );
}

/** A letter with an index, in SVG text: x₁ as the formulas set it. What `follows` is on the letter's line. */
export function Sub(props: { of: string; index: string | number; follows?: string }) {
  return (
    <>
      <MathLetter>{props.of}</MathLetter>
      <tspan class="math-index" dy="0.3em">
        {props.index}
      </tspan>
      {/* The index is set in 0.8 em. */}
      {props.follows && <tspan dy="-0.24em">{props.follows}</tspan>}
    </>
  );
}
