import { fires, type GateName, gates } from '../compute/perceptron.ts';
import { plain, signed } from '../format.ts';
import { choice, flag, number, numbers, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import type { Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { plotFrame } from './primitives/plot.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

/** What the picture shows of both inputs. */
const [low, high] = [-0.35, 1.35];
const square: Point[] = [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
];
const span = [low, high] as const;
const frame = plotFrame({ left: 80, top: 20, width: 360, height: 360, x: span, y: span });

interface GateLineState {
  gate: GateName;
  w: readonly number[];
  b: number;
  /** Draw the line; without it the picture only asks. */
  line: boolean;
}

/** The four corners of a gate and the line of one perceptron: w·x + b = 0. */
export const gateLine = figure(
  urlState<GateLineState>(
    {
      gate: choice(['and', 'or', 'nand', 'xor']),
      w: numbers(2, { min: -20, max: 20, decimals: 2 }),
      b: number({ min: -20, max: 20, decimals: 2 }),
      line: flag,
    },
    { gate: 'and', w: [1, 1], b: -1.5, line: true },
  ),
  ({ gate, w, b, line }) => {
    const [w1, w2] = [w[0]!, w[1]!];
    const z = ([x, y]: Point) => w1 * x + w2 * y + b;
    const region = clip(square, z);
    const edge = region.filter((point) => Math.abs(z(point)) < 1e-9);
    const corners = gates[gate].map(({ inputs, target }) => ({
      at: [inputs[0]!, inputs[1]!] as const,
      target,
      isWrong: fires({ weights: w, bias: b }, inputs) !== target,
    }));
    const right = corners.filter(({ isWrong }) => !isWrong);
    return (
      <Picture
        width={540}
        height={450}
        title={
          line
            ? `A perceptron’s line and the corners of ${gate.toUpperCase()}`
            : `The corners of ${gate.toUpperCase()}`
        }
        description={
          line
            ? `The line ${plain(w1)} x1 + ${plain(w2)} x2 + ${plain(b)} = 0 gets ${right.length} of the 4 corners right.`
            : `The unit square: filled corners should give 1, hollow ones 0.`
        }
      >
        <rect x={80} y={20} width={360} height={360} rx={10} fill={tones.surface} />
        {line && region.length > 2 && (
          <path d={`M${path(region)}Z`} fill={tones.positive} opacity={0.18} />
        )}
        <rect
          x={80}
          y={20}
          width={360}
          height={360}
          rx={10}
          fill="none"
          stroke={tones.line}
          stroke-width={strokes.medium}
        />
        {line && edge.length === 2 && (
          <path
            d={`M${path(edge)}`}
            stroke={tones.accent}
            stroke-width={5}
            stroke-linecap="round"
          />
        )}
        {corners.map(({ at, target, isWrong }) => (
          <Corner key={String(at)} at={at} target={target} wrong={line && isWrong} />
        ))}
        {[0, 1].map((tick) => (
          <g key={tick}>
            <Label x={frame.x(tick)} y={402} text={String(tick)} size="small" tone="soft" />
            <Label x={58} y={frame.y(tick)} text={String(tick)} size="small" tone="soft" />
          </g>
        ))}
        <Label x={260} y={402} text="x_1" tone="soft" />
        <Label x={58} y={200} text="x_2" tone="soft" />
        {line && (
          <Label
            x={260}
            y={434}
            text={`${plain(w1)} x_1 ${join(w2)} x_2 ${join(b)} > 0`}
            size="small"
            tone="positiveInk"
            bold
          />
        )}
      </Picture>
    );
  },
);

function Corner({ at, target, wrong }: { at: Point; target: 0 | 1; wrong: boolean }) {
  const [cx, cy] = [frame.x(at[0]), frame.y(at[1])];
  return (
    <g>
      <circle cx={cx} cy={cy} r={25} fill={tones.surface} />
      <circle
        cx={cx}
        cy={cy}
        r={25}
        fill={target ? tones.positive : tones.surface}
        fill-opacity={target ? 0.35 : 1}
        stroke={target ? tones.positive : tones.negative}
        stroke-width={strokes.thick}
      />
      <Label
        x={cx}
        y={cy}
        text={String(target)}
        bold
        tone={target ? 'positiveInk' : 'negativeInk'}
      />
      {wrong && <Label x={cx} y={cy - 44} text="✗ wrong" size="small" tone="badInk" bold />}
    </g>
  );
}

function path(points: readonly Point[]): string {
  return points.map(([x, y]) => `${frame.x(x).toFixed(1)} ${frame.y(y).toFixed(1)}`).join('L');
}

function join(value: number): string {
  return `${value < 0 ? '−' : '+'} ${signed(Math.abs(value)).replace('+', '')}`;
}

/** The part of a convex polygon where `f` is positive (Sutherland and Hodgman 1974, one edge). */
function clip(polygon: readonly Point[], f: (point: Point) => number): Point[] {
  const kept: Point[] = [];
  polygon.forEach((from, i) => {
    const to = polygon[(i + 1) % polygon.length]!;
    const [a, b] = [f(from), f(to)];
    if (a > 0) kept.push(from);
    if (a > 0 !== b > 0) {
      const t = a / (a - b);
      kept.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
    }
  });
  return kept;
}
