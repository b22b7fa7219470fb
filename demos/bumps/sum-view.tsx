import { type BumpsState, pairsRange } from '../../src/lecture/bumps/definition.ts';
import { Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ErrorReading } from './error.tsx';
import { Steepness } from './steepness.tsx';
import { SumPlot } from './sum-plot.tsx';

/** As many bumps as one likes, each as high as the curve in its middle. */
export function SumView({ demo }: { demo: Demo<BumpsState> }) {
  const state = demo.state.value;
  return (
    <>
      <SumPlot state={state} />
      <div class="bumps-foot">
        <ErrorReading state={state} />
        <Slider
          label="Bumps"
          min={pairsRange.min}
          max={pairsRange.max}
          step={1}
          digits={0}
          value={state.pairs}
          onInput={(pairs) => demo.update({ pairs })}
        />
        <Steepness demo={demo} />
      </div>
    </>
  );
}
