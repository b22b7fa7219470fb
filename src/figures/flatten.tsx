import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Arrow } from './primitives/arrow.tsx';
import { builtInDigit, ink } from './primitives/digit.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Pixels } from './primitives/pixels.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

interface FlattenState {
  digit: number;
  seed: number;
  /** The row put forward. */
  row: number;
}

const pixel = 9;
/** Where the list lies. */
const strip = { x: 30, y: 330, width: 1040, height: 56 };
const step = strip.width / 784;

/** 28 rows of 28 pixels, laid end to end: a list of 784 numbers. */
export const flatten = figure(
  urlState<FlattenState>(
    {
      digit: number({ min: 0, max: 9, decimals: 0 }),
      seed: number({ min: 0, max: 9999, decimals: 0 }),
      row: number({ min: 0, max: 27, decimals: 0 }),
    },
    { digit: 3, seed: 4, row: 10 },
  ),
  ({ digit, seed, row }) => {
    const values = ink(builtInDigit(digit, seed));
    const middle = 10 + (row + 0.5) * pixel;
    return (
      <Picture
        width={1100}
        height={430}
        title="From 28 by 28 pixels to a list of 784"
        description={`The rows of a ${digit} are laid end to end; row ${row} becomes numbers ${row * 28} to ${row * 28 + 27} of the list.`}
      >
        <Pixels x={30} y={10} pixel={pixel} columns={28} values={values} />
        <Row row={row} middle={middle} values={values.slice(row * 28, row * 28 + 28)} />
        <path
          d={`M452 ${middle + 60}L${strip.x + row * 28 * step} ${strip.y - 4}M1068 ${middle + 60}L${strip.x + (row + 1) * 28 * step} ${strip.y - 4}`}
          stroke={tones.accent}
          stroke-width={strokes.thin}
          stroke-dasharray="6 6"
        />
        <List row={row} values={values} />
      </Picture>
    );
  },
);

interface RowProps {
  row: number;
  /** How far down its middle is. */
  middle: number;
  values: readonly number[];
}

/** The row put forward: framed in the image, and its 28 pixels beside it. */
function Row({ row, middle, values }: RowProps) {
  return (
    <>
      <rect
        x={28}
        y={10 + row * pixel - 2}
        width={28 * pixel + 4}
        height={pixel + 4}
        fill="none"
        stroke={tones.accent}
        stroke-width={strokes.medium}
      />
      <Label
        x={330}
        y={20 + row * pixel - 34}
        text={`row ${row}`}
        size="small"
        anchor="start"
        tone="accent"
        bold
      />
      <Arrow from={[292, middle]} to={[440, middle]} tone="accent" />
      <Pixels x={452} y={middle - 11} pixel={22} columns={28} values={values} />
      <Label
        x={452}
        y={middle + 40}
        text={`28 numbers: positions ${row * 28} to ${row * 28 + 27}`}
        size="small"
        anchor="start"
        tone="soft"
      />
    </>
  );
}

/** All 784 pixels in a line, with the row's place in it. */
function List({ row, values }: { row: number; values: readonly number[] }) {
  return (
    <>
      <rect {...strip} fill={tones.surface} stroke={tones.line} />
      {values.map((value, i) =>
        value > 0.02 ? (
          <rect
            key={`${i}`}
            x={(strip.x + i * step).toFixed(2)}
            y={strip.y}
            width={(step + 0.2).toFixed(2)}
            height={strip.height}
            fill={tones.ink}
            opacity={value.toFixed(2)}
          />
        ) : null,
      )}
      <rect
        x={strip.x + row * 28 * step}
        y={strip.y - 4}
        width={28 * step}
        height={strip.height + 8}
        fill="none"
        stroke={tones.accent}
        stroke-width={strokes.medium}
      />
      {[0, 196, 392, 588, 783].map((index) => (
        <Label
          key={index}
          x={strip.x + index * step}
          y={410}
          text={String(index)}
          size="small"
          tone="soft"
        />
      ))}
    </>
  );
}
