import { clamp } from '../../src/clamp.ts';
import { plain } from '../../src/format.ts';
import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import { pairOf } from '../../src/lecture/bumps/model.ts';
import type { Demo } from '../shared/demo.ts';
import { DragHandle } from '../shared/plot/index.ts';
import { PairFormula, SecondNeuron } from './pair-parts.tsx';
import { PairPlot } from './pair-plot.tsx';
import { Steepness } from './steepness.tsx';

/** One pair of hidden neurons: where they turn, how high, and how steep. */
export function PairView({ demo }: { demo: Demo<BumpsState> }) {
  const state = demo.state.value;
  const { edges, height, second } = state;
  const [from, to] = edges as [number, number];
  return (
    <>
      <PairPlot demo={demo} pair={pairOf(state)}>
        <DragHandle
          label="Height of the bump"
          x={second ? (from + to) / 2 : (1 + from) / 2}
          y={second && to < from ? -height : height}
          value={height}
          valueText={plain(height, 2)}
          step={0.01}
          onMove={({ y }) => demo.update({ height: clamp(second && to < from ? -y : y, -1, 1) })}
        />
      </PairPlot>
      <div class="bumps-foot">
        <p class="bumps-formula">
          <PairFormula {...state} />
        </p>
        <SecondNeuron demo={demo} />
        <Steepness demo={demo} />
      </div>
    </>
  );
}
