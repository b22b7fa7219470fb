import { clamp } from '../../src/clamp.ts';
import { plain } from '../../src/format.ts';
import { DragHandle, usePlot } from '../shared/plot/index.ts';

/** In units of weight. */
export const barHeight = 1.7;

export interface BarProps {
  kind: 'threshold' | 'yes' | 'no';
  name: string;
  label: string;
  value: number;
  range: { min: number; max: number };
  /** Where it begins and lies, and to which side of the pivot it grows. */
  from: number;
  bottom: number;
  side: 1 | -1;
  words?: string;
  /** Without it, it stays as heavy as it is. */
  onChange?: ((value: number) => void) | undefined;
  /** A press on the bar itself, as a short way for the switch beside the picture. */
  onPress?: (() => void) | undefined;
}

/** A weight on a pan, as long as it is heavy; its end is dragged. */
export function Bar(props: BarProps) {
  const { kind, value, range, from, bottom, side, words = plain(value, 1), onChange } = props;
  const { x, y, width: plotWidth } = usePlot();
  const length = Math.abs(value);
  const end = from + side * length;
  const middle = bottom + barHeight / 2;
  const sign = kind === 'threshold' ? 'threshold' : value < 0 ? 'negative' : 'positive';
  // The threshold grows to the left; a weight is as far right of its pan's beginning as it is positive.
  const read = (at: number) => (kind === 'threshold' ? from - at : at - from);
  const onMove = ({ x: at }: { x: number }) => {
    const half = Math.round(2 * clamp(read(at), range.min, range.max)) / 2;
    if (half !== value) onChange?.(half);
  };
  const width = Math.abs(x(end) - x(from));
  // Beside the handle where the bar is too short for its name. On a phone the name alone: its number
  // stands at its slider.
  const isNarrow = plotWidth < 480;
  const textWidth = isNarrow ? 6.8 * props.name.length : 9 * (props.name.length + 4);
  const roomInside = width - 16;
  const roomBeside = (side === 1 ? plotWidth - x(end) : x(end)) - (isNarrow ? 4 : 22);
  const isInside = roomInside > textWidth || roomInside > roomBeside;
  const textAt = isInside ? x(from) + side * 8 : x(end) + side * (isNarrow ? 18 : 22);
  return (
    <g class={`bar ${kind} ${sign}`}>
      <rect
        x={Math.min(x(from), x(end))}
        y={y(bottom + barHeight)}
        width={width}
        height={y(bottom) - y(bottom + barHeight)}
        rx="5"
        aria-hidden="true"
        onClick={props.onPress}
      />
      <text
        aria-hidden="true"
        x={textAt}
        y={y(middle)}
        dy="0.36em"
        text-anchor={side === 1 ? 'start' : 'end'}
      >
        {props.name} {!isNarrow && <tspan class="bar-value">{plain(value, 1)}</tspan>}
      </text>
      {onChange && (
        <DragHandle
          label={props.label}
          x={end}
          y={middle}
          value={value}
          valueText={words}
          step={0.5}
          onMove={onMove}
          onArrow={(right, up, times) => {
            onChange(clamp(value + 0.5 * times * (right + up), range.min, range.max));
          }}
        />
      )}
    </g>
  );
}
