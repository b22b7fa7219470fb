import type { ReadonlySignal } from '@preact/signals';
import { cellOf, pixelCount, side } from '../../src/lecture/mnist-explorer/place.ts';
import { cellAt } from '../shared/pixels/pick.ts';
import { Pixels } from '../shared/pixels/pixels.tsx';
import { Playback } from '../shared/playback.tsx';
import { levels } from './picture.tsx';

interface ListProps extends StripProps {
  /** Indices that are not to be read off. */
  isSecret: (index: number) => boolean;
  words: string;
  active: ReadonlySignal<boolean>;
  /** The playhead's place; `index` may be where a mouse hovers. */
  at: number;
}

/** Places shown on each side of the one looked at. */
const reach = 8;

/** The whole list as a strip with its playhead, and a piece of it in numbers. */
export function List(props: ListProps) {
  return (
    <section class="list" aria-label="The list">
      <ListWindow {...props} reach={reach} />
      <ListStrip {...props} />
      <ListPlayback {...props} />
    </section>
  );
}

interface WindowProps extends Pick<ListProps, 'pixels' | 'index' | 'isSecret'> {
  reach: number;
}

/** A piece of the list in numbers, `reach` places to each side. */
export function ListWindow({ pixels, index, isSecret, reach }: WindowProps) {
  const places = Array.from({ length: 2 * reach + 1 }, (_, i) => index - reach + i);
  return (
    <ol class="list-window" aria-label="A piece of the list">
      {places.map((place, i) =>
        place < 0 || place >= pixelCount ? (
          <li key={i} class="outside" aria-hidden="true" />
        ) : (
          <li
            key={i}
            class={`${place === index ? 'here' : ''} ${cellOf(place).row % 2 === 0 ? '' : 'odd'}`}
            style={{ '--level': pixels[place]! / 255 }}
          >
            <span class="place">
              <span class="visually-hidden">index </span>
              {isSecret(place) ? '?' : place}
            </span>
            <span class="swatch" aria-hidden="true" />
            <span class="level">{pixels[place]}</span>
          </li>
        ),
      )}
    </ol>
  );
}

interface StripProps {
  pixels: Uint8Array;
  index: number;
  onMove: (to: number) => void;
}

/** The whole list; what was read of it is tinted. */
export function ListStrip({ pixels, index, onMove }: StripProps) {
  const { row } = cellOf(index);
  const pick = (event: PointerEvent) => {
    // A second finger moves nothing.
    if (!event.isPrimary) return;
    if (event.type === 'pointerdown') {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    } else if (!(event.currentTarget as Element).hasPointerCapture(event.pointerId)) {
      return;
    }
    onMove(cellAt(event, pixelCount, 1).column);
  };
  return (
    <div class="strip-frame">
      <Pixels
        class="strip"
        columns={pixelCount}
        rows={1}
        values={levels(pixels)}
        onPointerDown={pick}
        onPointerMove={pick}
      >
        <rect class="wash" x={0} y={0} width={index + 1} height={1} />
        <rect class="outline thin" x={row * side} y={-0.06} width={side} height={1.12} />
        <line class="outline" x1={index + 0.5} x2={index + 0.5} y1={-0.15} y2={1.15} />
      </Pixels>
      <div class="ticks across" aria-hidden="true">
        {[0, 196, 392, 588, 783].map((tick) => (
          <span key={tick} class="tick" style={{ '--at': tick }}>
            {tick}
          </span>
        ))}
      </div>
    </div>
  );
}

type ListPlaybackProps = Pick<ListProps, 'at' | 'active' | 'onMove' | 'isSecret' | 'words'>;

/** Runs through the list. */
export function ListPlayback({ at, active, onMove, isSecret, words }: ListPlaybackProps) {
  return (
    <Playback
      label="Index"
      at={at}
      last={pixelCount - 1}
      perSecond={84}
      active={active}
      onMove={onMove}
      reading={{ shown: isSecret(at) ? '?' : String(at), spoken: words }}
    />
  );
}
