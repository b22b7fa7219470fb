import { plain } from '../format.ts';
import { urlState } from '../url-state.ts';
import { numberList } from './codecs.ts';
import { figure } from './figure.ts';
import { Arrow } from './primitives/arrow.tsx';
import { maxPool } from './primitives/convolve.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { type Tone, tones } from './primitives/tone.ts';

interface PoolingState {
  /** 4×4 values, row-major. */
  values: readonly number[];
}

/** Side of a value's square. */
const cell = 90;

const quarters = ['accent', 'positive', 'good', 'negative'] as const;

/** Max-pooling: of each block of 2×2 the largest value stays. */
export const pooling = figure(
  urlState<PoolingState>(
    { values: numberList(16, 16, { min: -99, max: 99, decimals: 1 }) },
    { values: [1, 3, 0, 2, 8, 4, 1, 1, 0, 2, 6, 5, 1, 0, 7, 3] },
  ),
  ({ values }) => {
    const pooled = maxPool(values, 4);
    const block = (i: number) => Math.floor(i / 8) * 2 + (Math.floor(i / 2) % 2);
    const keeps = (i: number) =>
      values[i] === pooled[block(i)] &&
      values.findIndex((value, k) => block(k) === block(i) && value === values[i]) === i;
    return (
      <Picture
        width={860}
        height={400}
        title="Max-pooling"
        description={`Of 4 by 4 values the largest of each 2 by 2 block stays: ${pooled.join(', ')}.`}
      >
        {values.map((value, i) => (
          <Cell
            key={`${i}: ${value}`}
            x={20 + (i % 4) * cell}
            y={20 + Math.floor(i / 4) * cell}
            value={value}
            tone={quarters[block(i)]!}
            stays={keeps(i)}
          />
        ))}
        <Arrow from={[410, 200]} to={[590, 200]} width={4} tone="accent" />
        <Label x={500} y={166} text="largest of 2×2" size="small" tone="soft" />
        {pooled.map((value, i) => (
          <Cell
            key={`${i}: ${value}`}
            x={630 + (i % 2) * cell}
            y={110 + Math.floor(i / 2) * cell}
            value={value}
            tone={quarters[i]!}
            stays
          />
        ))}
      </Picture>
    );
  },
);

interface CellProps {
  x: number;
  y: number;
  value: number;
  tone: Tone;
  /** Whether it is the largest of its block. */
  stays: boolean;
}

function Cell({ x, y, value, tone, stays }: CellProps) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={cell}
        height={cell}
        fill={tones[tone]}
        fill-opacity={stays ? 0.4 : 0.12}
        stroke={tones.line}
      />
      <Label
        x={x + cell / 2}
        y={y + cell / 2}
        text={plain(value)}
        size="large"
        bold={stays}
        tone={stays ? 'ink' : 'soft'}
      />
    </g>
  );
}
