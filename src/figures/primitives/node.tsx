import type { Point } from './arrow.tsx';
import { Label } from './label.tsx';
import { sizes, strokes } from './strokes.ts';
import { type Tone, tones } from './tone.ts';

interface NodeProps {
  at: Point;
  radius?: number;
  text?: string;
  size?: keyof typeof sizes | number;
  /** Colour of the rim; the inside is the surface unless `fill` says otherwise. */
  tone?: Tone;
  fill?: Tone;
  ink?: Tone;
  dashed?: boolean;
  opacity?: number;
}

/** A neuron, or anything else that is drawn as a circle. */
export function Node(props: NodeProps) {
  const { at, radius = 34, text, size, tone = 'ink', fill = 'surface', ink = 'ink' } = props;
  return (
    <g opacity={props.opacity}>
      <circle
        cx={at[0]}
        cy={at[1]}
        r={radius}
        fill={tones[fill]}
        stroke={tones[tone]}
        stroke-width={strokes.medium}
        stroke-dasharray={props.dashed ? '6 6' : undefined}
      />
      {text && <Label x={at[0]} y={at[1]} text={text} size={size ?? 'medium'} tone={ink} />}
    </g>
  );
}

interface BoxProps {
  x: number;
  y: number;
  width: number;
  height: number;
  text?: string;
  size?: keyof typeof sizes | number;
  tone?: Tone;
  fill?: Tone;
  ink?: Tone;
  bold?: boolean;
  radius?: number;
}

/** A rectangle with text in its middle; `\n` makes lines. */
export function Box(props: BoxProps) {
  const { x, y, width, height, text, tone = 'ink', fill = 'surface', ink = 'ink' } = props;
  const pixels = typeof props.size === 'number' ? props.size : sizes[props.size ?? 'medium'];
  const lines = text?.split('\n') ?? [];
  const step = pixels * 1.25;
  const top = y + height / 2 - ((lines.length - 1) * step) / 2;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={props.radius ?? 10}
        fill={tones[fill]}
        stroke={tones[tone]}
        stroke-width={strokes.medium}
      />
      {lines.map((line, index) => (
        <Label
          key={line}
          x={x + width / 2}
          y={top + index * step}
          text={line}
          size={pixels}
          tone={ink}
          bold={props.bold ?? false}
        />
      ))}
    </g>
  );
}
