import { useId } from 'preact/hooks';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { output, sameUnit, unitIn } from '../../../src/lecture/playground/unit-place.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';
import { layersOf } from '../spec.ts';
import { unitName } from '../training/units.ts';
import { Edges } from './edges.tsx';
import { UnitMap } from './unit-map.tsx';

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
  let map = 0;
  return (
    <fieldset class="network" style={{ '--columns': layers.length, '--most': Math.max(...layers) }}>
      <legend class="visually-hidden">The unit shown large</legend>
      <div class="layers">
        <Edges session={session} layers={layers} />
        {layers.map((units, layer) => (
          <div key={layer} class="layer">
            {Array.from({ length: units }, (_, unit) => {
              const place = layer === layers.length - 1 ? output : { layer, unit };
              const isShown = sameUnit(place, shown);
              const index = layer === 0 ? -1 - unit : map++;
              return (
                <label key={unit} class={isShown ? 'unit shown' : 'unit'}>
                  <input
                    type="radio"
                    name={group}
                    aria-label={unitName(layers, place)}
                    checked={isShown}
                    onChange={() => demo.update({ unit: place })}
                  />
                  <UnitMap session={session} index={index} />
                  {layer === 0 && <span aria-hidden="true">{unit === 0 ? 'x₁' : 'x₂'}</span>}
                </label>
              );
            })}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
