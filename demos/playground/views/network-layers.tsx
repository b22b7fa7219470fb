import type { ComponentChildren } from 'preact';
import { output, type UnitPlace } from '../../../src/lecture/playground/unit-place.ts';
import type { Session } from '../session.ts';
import { Edges } from './edges.tsx';
import { UnitMap } from './unit-map.tsx';

interface NetworkLayersProps {
  session: Session;
  /** Units of each, the inputs first. */
  layers: readonly number[];
  /** A unit around the picture of what it sees. */
  children: (place: UnitPlace, map: ComponentChildren) => ComponentChildren;
}

/** Units layer by layer, with the weights between them. */
export function NetworkLayers({ session, layers, children }: NetworkLayersProps) {
  let map = 0;
  return (
    <div class="layers">
      <Edges session={session} layers={layers} />
      {layers.map((units, layer) => (
        <div key={layer} class="layer">
          {Array.from({ length: units }, (_, unit) => {
            const place = layer === layers.length - 1 ? output : { layer, unit };
            const index = layer === 0 ? -1 - unit : map++;
            return children(place, <UnitMap session={session} index={index} />);
          })}
        </div>
      ))}
    </div>
  );
}
