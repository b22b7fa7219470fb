import { cellOf, indexOf, pixelCount, side } from '../../src/lecture/mnist-explorer/place.ts';
import { picking } from '../shared/pixels/pick.ts';
import { Pixels } from '../shared/pixels/pixels.tsx';

interface PictureProps {
  pixels: Uint8Array;
  /** The place that is marked. */
  index: number;
  /** Where it is and what it holds, in words. */
  words: string;
  onPick: (index: number) => void;
  onHover: (index: number | null) => void;
}

const ticks = [0, 7, 14, 21, 27];

/** The digit as 28 rows of 28; what is read of it so far is tinted. */
export function Picture({ pixels, index, words, onPick, onHover }: PictureProps) {
  const cell = cellOf(index);
  const handlers = picking({
    columns: side,
    rows: side,
    cell,
    onPick: (to) => onPick(indexOf(to)),
    onHover: (to) => onHover(to === null ? null : indexOf(to)),
  });
  return (
    <div class="digit-frame">
      <div class="ticks across" aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick}
            class={tick === cell.column ? 'tick here' : 'tick'}
            style={{ '--at': tick }}
          >
            {tick}
          </span>
        ))}
      </div>
      <div class="ticks down" aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick}
            class={tick === cell.row ? 'tick here' : 'tick'}
            style={{ '--at': tick }}
          >
            {tick}
          </span>
        ))}
      </div>
      <Pixels
        class="digit-picture"
        columns={side}
        rows={side}
        values={levels(pixels)}
        role="slider"
        tabIndex={0}
        aria-label="Pixel"
        aria-valuemin={0}
        aria-valuemax={pixelCount - 1}
        aria-valuenow={index}
        aria-valuetext={words}
        {...handlers}
      >
        <path class="wash" d={`M0 0H${side}V${cell.row}H${cell.column + 1}V${cell.row + 1}H0z`} />
        <rect class="outline thin" x={0} y={cell.row} width={side} height={1} />
        <rect class="outline" x={cell.column} y={cell.row} width={1} height={1} />
      </Pixels>
    </div>
  );
}

const cache = new WeakMap<Uint8Array, Float32Array>();

/** Grey levels as shares of full ink; the same array for the same image, so that it is drawn once. */
export function levels(pixels: Uint8Array): Float32Array {
  const known = cache.get(pixels) ?? Float32Array.from(pixels, (level) => level / 255);
  cache.set(pixels, known);
  return known;
}
