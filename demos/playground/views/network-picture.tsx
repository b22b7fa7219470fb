import { useId } from 'preact/hooks';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { sameUnit, unitIn } from '../../../src/lecture/playground/unit-place.ts';
import type { Demo } from '../../shared/demo.ts';
import { tex } from '../../shared/formula/tex.tsx';
import type { Session } from '../session.ts';
import { layersOf } from '../spec.ts';
import { unitName } from '../training/units.ts';
import { NetworkLayers } from './network-layers.tsx';

interface NetworkPictureProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

/** Units as little pictures of what they make of the plane, weights as lines; one is chosen to be seen large. */
export function NetworkPicture({ demo, session }: NetworkPictureProps) {
  const group = useId();
  const state = demo.state.value;
  const layers = layersOf(state);
  const shown = unitIn(layers, state.unit);
  return (
    <fieldset class="network" style={{ '--columns': layers.length, '--most': Math.max(...layers) }}>
      <legend class="visually-hidden">The unit shown large</legend>
      <NetworkLayers session={session} layers={layers}>
        {(place, map) => {
          const isShown = sameUnit(place, shown);
          return (
            <label key={place.unit} class={isShown ? 'unit shown' : 'unit'}>
              <input
                type="radio"
                name={group}
                aria-label={unitName(layers, place)}
                checked={isShown}
                onChange={() => demo.update({ unit: place })}
              />
              {map}
              {place.layer === 0 && (
                <span aria-hidden="true">{place.unit === 0 ? tex`x_1` : tex`x_2`}</span>
              )}
            </label>
          );
        }}
      </NetworkLayers>
    </fieldset>
  );
}
