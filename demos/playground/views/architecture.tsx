import {
  mostLayers,
  mostUnits,
  type PlaygroundState,
} from '../../../src/lecture/playground/definition.ts';
import { Button } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';

interface ArchitectureProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

const counts = Array.from({ length: mostUnits }, (_, i) => i + 1);

/** How many hidden layers, and the units of each. */
export function Architecture({ demo, session }: ArchitectureProps) {
  const { hidden } = demo.state.value;
  const set = (units: readonly number[]) => session.change({ hidden: units });
  return (
    <fieldset class="architecture">
      <legend class="visually-hidden">Hidden layers</legend>
      <span aria-hidden="true" class="architecture-name">
        Hidden layers
      </span>
      <Button
        label="One layer less"
        disabled={hidden.length === 0}
        onClick={() => set(hidden.slice(0, -1))}
      >
        −
      </Button>
      {hidden.map((units, i) => (
        <select
          key={i}
          aria-label={`Units of layer ${i + 1}`}
          value={units}
          onChange={(event) => set(hidden.with(i, Number(event.currentTarget.value)))}
        >
          {counts.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      ))}
      {hidden.length === 0 && <span class="soft">none</span>}
      <Button
        label="One layer more"
        disabled={hidden.length === mostLayers}
        onClick={() => set([...hidden, hidden.at(-1) ?? 3])}
      >
        +
      </Button>
    </fieldset>
  );
}
