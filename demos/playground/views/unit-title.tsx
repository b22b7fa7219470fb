import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { output, unitIn } from '../../../src/lecture/playground/unit-place.ts';
import { Button } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import { layersOf } from '../spec.ts';
import { unitName } from '../training/units.ts';

/** What the large picture shows, with the meaning of its colours. */
export function UnitTitle({ demo }: { demo: Demo<PlaygroundState> }) {
  const state = demo.state.value;
  const layers = layersOf(state);
  const isOutput = unitIn(layers, state.unit).layer < 0;
  return (
    <div class="unit-title">
      <p>
        <strong>{isOutput ? 'Chance of orange' : unitName(layers, state.unit)}</strong>
        <span class="scale" aria-hidden="true">
          {isOutput ? '0' : '−'}
          <i />
          {isOutput ? '1' : '+'}
        </span>
      </p>
      {isOutput ? (
        <span class="legend">
          <span>
            <span aria-hidden="true">●</span> training
          </span>
          <span>
            <span aria-hidden="true">○</span> test
          </span>
        </span>
      ) : (
        <Button variant="quiet" onClick={() => demo.update({ unit: output })}>
          Show the output
        </Button>
      )}
    </div>
  );
}
