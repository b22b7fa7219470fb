import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { sameUnit, type UnitPlace, unitIn } from '../../../src/lecture/playground/unit-place.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';
import { layersOf } from '../spec.ts';
import { NetworkLayers } from './network-layers.tsx';

/** The network with what its units see, up to the one that is shown large; of those after it, nothing yet. */
export function NetworkSoFar({ demo, session }: { demo: Demo<PlaygroundState>; session: Session }) {
  const layers = layersOf(demo.state.value);
  const shown = unitIn(layers, demo.state.value.unit);
  return (
    <div
      class="network"
      role="img"
      aria-label="The network, with what each unit sees up to the one shown large"
      style={{ '--columns': layers.length, '--most': Math.max(...layers) }}
    >
      <NetworkLayers session={session} layers={layers}>
        {(place, map) => (
          <span key={place.unit} class={sameUnit(place, shown) ? 'unit shown' : 'unit'}>
            {map}
            {!isSeen(place, shown) && <b aria-hidden="true">?</b>}
          </span>
        )}
      </NetworkLayers>
    </div>
  );
}

/** Whether a unit comes before the shown one, or is it. */
function isSeen(place: UnitPlace, shown: UnitPlace): boolean {
  if (place.layer === 0 || shown.layer < 0) return true;
  if (place.layer !== shown.layer) return place.layer > 0 && place.layer < shown.layer;
  return place.unit <= shown.unit;
}
