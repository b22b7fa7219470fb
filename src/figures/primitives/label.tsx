import { sizes } from './strokes.ts';
import { type Tone, tones } from './tone.ts';

export interface LabelProps {
  x: number;
  y: number;
  text: string;
  size?: keyof typeof sizes | number;
  anchor?: 'start' | 'middle' | 'end';
  tone?: Tone;
  bold?: boolean;
  /** Degrees, around (x, y). */
  rotate?: number;
}

const family = 'KaTeX_Math, Georgia, serif';

/**
 * Text with its middle at `y`. `w_1`, `b_{out}` and `e^{z}` make sub- and superscripts; single
 * letters beside them, and Greek ones anywhere, are set as mathematical variables.
 */
export function Label(props: LabelProps) {
  const { x, y, text, size = 'medium', anchor = 'middle', tone = 'ink', bold, rotate } = props;
  const pixels = typeof size === 'number' ? size : sizes[size];
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      font-size={pixels}
      font-weight={bold ? 700 : undefined}
      text-anchor={anchor}
      fill={tones[tone]}
      transform={rotate ? `rotate(${rotate} ${x} ${y})` : undefined}
    >
      {spans(text, pixels)}
    </text>
  );
}

interface Run {
  text: string;
  /** −1 below, 0 on, 1 above the line. */
  level: -1 | 0 | 1;
  italic: boolean;
}

/** Splits `σ(w_1 x_1)` into runs of one level and one slant. */
export function runs(text: string): Run[] {
  const result: Run[] = [];
  const pattern = /([_^])(?:\{([^}]*)\}|(\S))|[^_^]+/gu;
  for (const match of text.matchAll(pattern)) {
    const [whole, mark, group, single] = match;
    const level = mark === '_' ? -1 : mark === '^' ? 1 : 0;
    const part = mark ? (group ?? single ?? '') : whole;
    for (const piece of part.split(
      /((?<![\p{L}\p{M}’'-])(?:\p{Script=Greek}|[b-hj-zB-HJ-Z∂])(?![\p{L}\p{M}’'-]))/u,
    )) {
      const alone = piece === part || !/^[aAiI]$/.test(piece);
      const italic = /^[\p{L}∂]$/u.test(piece) && /[^ΔΣ∑]/u.test(piece) && alone;
      if (piece !== '') result.push({ text: piece, level, italic });
    }
  }
  return result;
}

function spans(text: string, size: number) {
  let level = 0;
  return runs(text).map((run, index) => {
    const shift = (level - run.level) * size * (run.level === 1 || level === 1 ? 0.38 : 0.22);
    level = run.level;
    return (
      <tspan
        key={`${index}${run.text}`}
        dy={shift === 0 ? undefined : shift}
        font-size={run.level === 0 ? undefined : size * 0.8}
        font-family={run.italic ? family : undefined}
        font-style={run.italic ? 'italic' : undefined}
      >
        {run.text}
      </tspan>
    );
  });
}
