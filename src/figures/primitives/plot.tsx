import { plain } from '../../format.ts';
import { polyline } from '../../polyline.ts';
import { linearScale, logScale, type Scale } from '../../scale.ts';
import type { Point } from './arrow.tsx';
import { Label } from './label.tsx';
import { strokes } from './strokes.ts';
import { type Tone, tones } from './tone.ts';

/** Where a plot lies in its picture and what it spans. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Data to picture. */
  x: Scale;
  y: Scale;
}

interface FrameOptions {
  left: number;
  top: number;
  width: number;
  height: number;
  x: readonly [number, number];
  y: readonly [number, number];
  /** A logarithmic y axis. */
  log?: boolean;
}

export function plotFrame({ left, top, width, height, x, y, log }: FrameOptions): Frame {
  const vertical = log ? logScale : linearScale;
  return {
    left,
    top,
    width,
    height,
    x: linearScale(x, [left, left + width]),
    y: vertical(y, [top + height, top]),
  };
}

interface AxesProps {
  frame: Frame;
  xTicks?: readonly number[];
  yTicks?: readonly number[];
  xLabel?: string;
  yLabel?: string;
  /** Draw the axes through the origin instead of along the edges. */
  crossing?: boolean;
  format?: (value: number) => string;
  formatY?: (value: number) => string;
}

/** Axes with few ticks, light grid lines and a name at each end. */
export function Axes(props: AxesProps) {
  const { frame, xTicks = [], yTicks = [], xLabel, yLabel, crossing } = props;
  const { format = plain, formatY = format } = props;
  const bottom = frame.top + frame.height;
  const right = frame.left + frame.width;
  const baseline = crossing ? frame.y(0) : bottom;
  const upright = crossing ? frame.x(0) : frame.left;
  return (
    <g>
      {yTicks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${frame.left} ${frame.y(tick)}H${right}`}
            stroke={tones.line}
            stroke-width={strokes.thin}
          />
          <Label
            x={frame.left - 12}
            y={frame.y(tick)}
            text={formatY(tick)}
            size="small"
            anchor="end"
            tone="soft"
          />
        </g>
      ))}
      {xTicks.map((tick) => (
        <Label
          key={tick}
          x={frame.x(tick)}
          y={bottom + 22}
          text={format(tick)}
          size="small"
          tone="soft"
        />
      ))}
      <path
        d={`M${frame.left} ${baseline}H${right}M${upright} ${bottom}V${frame.top}`}
        stroke={tones.soft}
        stroke-width={strokes.thin}
        fill="none"
      />
      {xLabel && (
        <Label x={right} y={bottom + 50} text={xLabel} size="small" anchor="end" tone="soft" />
      )}
      {yLabel && (
        <Label
          x={frame.left}
          y={frame.top - 20}
          text={yLabel}
          size="small"
          anchor="start"
          tone="soft"
        />
      )}
    </g>
  );
}

interface CurveProps {
  frame: Frame;
  points: readonly Point[];
  tone?: Tone;
  width?: number;
  dashed?: boolean;
}

/** A line through data points. */
export function Curve({
  frame,
  points,
  tone = 'accent',
  width = strokes.thick,
  dashed,
}: CurveProps) {
  return (
    <path
      d={polyline(
        points.map(([x, y]) => [frame.x(x), frame.y(y)]),
        1,
      )}
      fill="none"
      stroke={tones[tone]}
      stroke-width={width}
      stroke-linecap="round"
      stroke-linejoin="round"
      stroke-dasharray={dashed ? '10 8' : undefined}
    />
  );
}

/** `count` points of a function over a range, both ends included. */
export function sample(f: (x: number) => number, from: number, to: number, count = 161): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const x = from + ((to - from) * index) / (count - 1);
    return [x, f(x)] as const;
  });
}
