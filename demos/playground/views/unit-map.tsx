import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Session } from '../session.ts';
import { mapSize } from '../training/grid.ts';
import { diverging, paint } from './colours.ts';

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
    const colours = diverging.value;
    // Hidden units and output change with each picture; the inputs do not look at it.
    const maps = latest.current < 0 ? null : session.picture.value?.maps;
    if (canvas.current === null || maps === undefined) return;
    paint(canvas.current, mapSize, (i) => shareAt(maps, latest.current, i), colours);
  });
  return <canvas ref={canvas} width={mapSize} height={mapSize} aria-hidden="true" />;
}

function shareAt(maps: Int8Array | null, index: number, place: number): number {
  if (maps !== null) return (maps[index * mapSize * mapSize + place] ?? 0) / 127;
  const [column, row] = [place % mapSize, Math.floor(place / mapSize)];
  const along = ((index === -1 ? column : mapSize - 1 - row) + 0.5) / mapSize;
  return 2 * along - 1;
}
