import { clamp } from '../../src/clamp.ts';
import { middles } from '../../src/compute/bumps.ts';
import { plain } from '../../src/format.ts';
import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import { another, check } from '../../src/lecture/bumps/exercise.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { DragHandle } from '../shared/plot/index.ts';
import { ErrorReading } from './error.tsx';
import { Steepness } from './steepness.tsx';
import { SumPlot } from './sum-plot.tsx';

/** Bumps whose heights are set by hand, and the exercise. */
export function BuildView({ demo }: { demo: Demo<BumpsState> }) {
  const state = demo.state.value;
  const { heights } = state;
  return (
    <>
      <SumPlot state={state}>
        {middles(heights.length).map((middle, i) => (
          <DragHandle
            key={middle}
            label={`Height of bump ${i + 1}`}
            x={middle}
            y={heights[i]!}
            value={heights[i]!}
            valueText={plain(heights[i]!, 2)}
            step={0.02}
            onMove={({ y }) => demo.update({ heights: heights.with(i, clamp(y, 0, 1)) })}
          />
        ))}
      </SumPlot>
      <div class="bumps-foot">
        <ErrorReading state={state} />
        <Steepness demo={demo} />
      </div>
      <ExercisePanel text={demo.definition.exercise} verdict={check(state)}>
        <div class="row">
          <Button onClick={() => demo.update(another(state))}>Another curve</Button>
        </div>
      </ExercisePanel>
    </>
  );
}
