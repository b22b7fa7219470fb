import { type Tone, tones } from './tone.ts';

interface TintedBoxProps {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  tone: Tone;
  /** How much of the tone is inside, 0 … 1. */
  tint?: number;
  /** Of the rim, in slide pixels. */
  strokeWidth?: number;
}

/** An amount of something that a tone stands for: its size is what it says. */
export function TintedBox(props: TintedBoxProps) {
  const { x, y, width, height, radius, tone, tint = 0.3, strokeWidth } = props;
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={radius}
      fill={tones[tone]}
      fill-opacity={tint}
      stroke={tones[tone]}
      stroke-width={strokeWidth}
    />
  );
}
