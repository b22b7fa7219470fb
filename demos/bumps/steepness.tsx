import { type BumpsState, steepRange } from '../../src/lecture/bumps/definition.ts';
import { Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

/** How steep all edges are. */
export function Steepness({ demo }: { demo: Demo<BumpsState> }) {
  return (
    <Slider
      label="Steepness of the edges"
      min={steepRange.min}
      max={steepRange.max}
      step={0.5}
      digits={1}
      value={demo.state.value.steep}
      onInput={(steep) => demo.update({ steep })}
    />
  );
}
