import { strokes } from './strokes.ts';
import { type Tone, tones } from './tone.ts';

export type Point = readonly [x: number, y: number];

interface ArrowProps {
  from: Point;
  to: Point;
  /** Free space at each end, for example the radius of the node there. */
  gaps?: readonly [start: number, end: number];
  /** How far the middle of the arrow bends to its left; 0 is straight. */
  bend?: number;
  tone?: Tone;
  width?: number;
  head?: boolean;
  dashed?: boolean;
  opacity?: number;
}

/** A line or a bent line with a head of its own (markers would need ids that are unique on a slide). */
export function Arrow(props: ArrowProps) {
  const { from, to, gaps = [0, 0], bend = 0, tone = 'soft', width = strokes.medium } = props;
  const { head = true, dashed = false, opacity } = props;
  const control = bendPoint(from, to, bend);
  const start = towards(from, control, gaps[0]);
  const tip = towards(to, control, gaps[1]);
  const length = head ? 9 + width * 2.2 : 0;
  const end = towards(tip, control, length * 0.8);
  const path =
    bend === 0 ? `M${pair(start)}L${pair(end)}` : `M${pair(start)}Q${pair(control)} ${pair(end)}`;
  return (
    <g opacity={opacity}>
      <path
        d={path}
        fill="none"
        stroke={tones[tone]}
        stroke-width={width}
        stroke-linecap="round"
        stroke-dasharray={dashed ? `${width * 3} ${width * 3}` : undefined}
      />
      {head && <path d={arrowHead(control, tip, length)} fill={tones[tone]} />}
    </g>
  );
}

function bendPoint(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return [middle[0] + (dy / length) * bend * 2, middle[1] - (dx / length) * bend * 2];
}

/** The point at `distance` from `origin` in the direction of `target`. */
export function towards(origin: Point, target: Point, distance: number): Point {
  const length = Math.hypot(target[0] - origin[0], target[1] - origin[1]) || 1;
  const share = distance / length;
  return [origin[0] + (target[0] - origin[0]) * share, origin[1] + (target[1] - origin[1]) * share];
}

function arrowHead(from: Point, tip: Point, length: number): string {
  const base = towards(tip, from, length);
  const [dx, dy] = [(tip[1] - base[1]) * 0.42, (base[0] - tip[0]) * 0.42];
  const left: Point = [base[0] + dx, base[1] + dy];
  const right: Point = [base[0] - dx, base[1] - dy];
  return `M${pair(tip)}L${pair(left)}L${pair(right)}Z`;
}

function pair([x, y]: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
