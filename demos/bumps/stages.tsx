import { sumOf } from '../../src/compute/bumps.ts';
import { telling } from '../../src/format.ts';
import { type BumpsState, pairsRange, steepRange } from '../../src/lecture/bumps/definition.ts';
import { pairOf, sumOfState } from '../../src/lecture/bumps/model.ts';
import type { Demo } from '../shared/demo.ts';
import { useGlide } from '../shared/stage/glide.ts';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import { StageSlider } from '../shared/stage/stage-slider.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { PairFormula, SecondNeuron } from './pair-parts.tsx';
import { PairPlot } from './pair-plot.tsx';
import { drawn, SumPlot } from './sum-plot.tsx';

type BumpsDemo = { demo: Demo<BumpsState> };

/** One neuron goes up; what does a second one have to do? */
function PairStage({ demo }: BumpsDemo) {
  const state = demo.state.value;
  const [from, to, height, steep, share] = useGlide(
    [...state.edges, state.height, state.steep, state.second ? 1 : 0],
    demo.shown,
  );
  const { up, down } = pairOf({
    ...state,
    edges: [from!, to!],
    height: height!,
    steep: steep!,
    second: true,
  });
  const weighed = (x: number) => share! * down(x);
  return (
    <OnStage says={<PairFormula {...state} />} controls={<SecondNeuron demo={demo} />}>
      <PairPlot demo={demo} pair={{ up, down: weighed, both: sumOf([up, weighed]) }} />
    </OnStage>
  );
}

/** Pairs side by side: more of them, smaller stairs. */
function SumStage({ demo }: BumpsDemo) {
  const state = demo.state.value;
  const sum = sumOfState(state);
  const whole = useGlide(
    drawn(sum.whole).map(([, y]) => y),
    demo.shown,
  );
  return (
    <OnStage
      says={
        <span class="bad">
          off by <BigNumber unit="at most">{telling(sum.worst.distance, 2)}</BigNumber>
        </span>
      }
      controls={
        <>
          <StageSlider
            label="Bumps"
            {...pairsRange}
            step={1}
            digits={0}
            value={state.pairs}
            onInput={(pairs) => demo.update({ pairs })}
          />
          <StageSlider
            label="Steepness of the edges"
            symbol="Steepness"
            {...steepRange}
            step={0.5}
            digits={1}
            value={state.steep}
            onInput={(steep) => demo.update({ steep })}
          />
        </>
      }
    >
      <SumPlot state={state} whole={whole} />
    </OnStage>
  );
}

export const stages: StageViews<BumpsState> = { pair: PairStage, sum: SumStage };
