import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Session } from '../session.ts';
import { mapSize } from '../training/grid.ts';
import { paint } from './colours.ts';

/** Places from one stripe to the next. */
const stripe = 4;
/** What is left of the colour on a stripe. */
const faint = 0.4;

interface UnitMapProps {
  session: Session;
  /** Number of the map in a picture; −1 and −2 are the inputs, which never change. */
  index: number;
}

/** What a unit makes of the plane, small. */
export function UnitMap({ session, index }: UnitMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(index);
  latest.current = index;
  useSignalEffect(() => {
    // Hidden units and output change with each picture; the inputs do not look at it.
    const maps = latest.current < 0 ? null : session.picture.value?.maps;
    if (canvas.current === null || maps === undefined) return;
    paint(
      canvas.current,
      mapSize,
      hatched(maps === null ? inputShare(latest.current) : shareIn(maps, latest.current)),
    );
  });
  return <canvas ref={canvas} width={mapSize} height={mapSize} aria-hidden="true" />;
}

/** Stripes where a unit is negative: colour is not alone in saying it. */
function hatched(share: (place: number) => number) {
  return (place: number) => {
    const value = share(place);
    const isStripe = (place + Math.floor(place / mapSize)) % stripe === 0;
    return value < 0 && isStripe ? faint * value : value;
  };
}

function shareIn(maps: Int8Array, index: number) {
  const from = index * mapSize * mapSize;
  return (place: number) => (maps[from + place] ?? 0) / 127;
}

/** x₁ grows to the right, x₂ upwards. */
function inputShare(index: number) {
  return (place: number) => {
    const along = index === -1 ? place % mapSize : mapSize - 1 - Math.floor(place / mapSize);
    return (2 * along + 1) / mapSize - 1;
  };
}
