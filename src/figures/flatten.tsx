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
    const line = values.slice(row * 28, row * 28 + 28);
    const pixel = 9;
    const strip = { x: 30, y: 330, width: 1040, height: 56 };
    const step = strip.width / 784;
    return (
      <Picture
        width={1100}
        height={430}
        title="From 28 by 28 pixels to a list of 784"
        description={`The rows of a ${digit} are laid end to end; row ${row} becomes numbers ${row * 28} to ${row * 28 + 27} of the list.`}
      >
        <Pixels x={30} y={10} pixel={pixel} columns={28} values={values} />
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
        <Arrow
          from={[292, 10 + (row + 0.5) * pixel]}
          to={[440, 10 + (row + 0.5) * pixel]}
          tone="accent"
        />
        <Pixels x={452} y={10 + (row + 0.5) * pixel - 11} pixel={22} columns={28} values={line} />
        <Label
          x={452}
          y={10 + (row + 0.5) * pixel + 40}
          text={`28 numbers: positions ${row * 28} to ${row * 28 + 27}`}
          size="small"
          anchor="start"
          tone="soft"
        />
        <path
          d={`M452 ${10 + (row + 0.5) * pixel + 60}L${strip.x + row * 28 * step} ${strip.y - 4}M1068 ${10 + (row + 0.5) * pixel + 60}L${strip.x + (row + 1) * 28 * step} ${strip.y - 4}`}
          stroke={tones.accent}
          stroke-width={strokes.thin}
          stroke-dasharray="6 6"
        />
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
      </Picture>
    );
  },
);
