import { fixed } from '../format.ts';
import { urlState } from '../url-state.ts';
import { numberList } from './codecs.ts';
import { figure } from './figure.ts';
import { builtInDigit, ink } from './primitives/digit.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Pixels } from './primitives/pixels.tsx';
import { tones } from './primitives/tone.ts';

interface ShiftsState {
  /** Percent of the test digits that are read right after a shift by 0, 1, 2, … pixels. */
  right: readonly number[];
}

const side = 28;

/** One digit moved pixel by pixel, and how many such digits a network still reads. */
export const shifts = figure(
  urlState<ShiftsState>(
    { right: numberList(2, 5, { min: 0, max: 100, decimals: 1 }) },
    { right: [100, 50] },
  ),
  ({ right }) => {
    const image = ink(builtInDigit(3, 4));
    const room = 1100 / right.length;
    const pixel = Math.min(7.4, (room - 40) / side);
    const width = pixel * side;
    return (
      <Picture
        width={1100}
        height={400}
        title="Digits moved to the right, and how many are read"
        description={right
          .map((share, by) => `Moved by ${by} pixels: ${fixed(share, 1)} % right.`)
          .join(' ')}
      >
        {right.map((share, by) => {
          const left = by * room + (room - width) / 2;
          const bar = 64 + width;
          return (
            <g key={by}>
              <Label x={left + width / 2} y={22} text={by === 0 ? 'as it is' : `${by} px`} bold />
              <Pixels x={left} y={50} pixel={pixel} columns={side} values={moved(image, by)} />
              <rect x={left} y={bar + 14} width={width} height={24} rx={4} fill={tones.line} />
              <rect
                x={left}
                y={bar + 14}
                width={(width * share) / 100}
                height={24}
                rx={4}
                fill={tones.accent}
              />
              <Label
                x={left + width / 2}
                y={bar + 72}
                text={`${fixed(share, 1)} %`}
                size="large"
                bold
              />
            </g>
          );
        })}
      </Picture>
    );
  },
);

/** The image moved to the right; what leaves it is lost. */
function moved(image: readonly number[], by: number): number[] {
  return image.map((_, i) => (i % side < by ? 0 : image[i - by]!));
}
