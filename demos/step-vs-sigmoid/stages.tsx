import { signed } from '../../src/format.ts';
import {
  type StepVsSigmoidState,
  type Zoom,
  zooms,
} from '../../src/lecture/step-vs-sigmoid/definition.ts';
import { wantedChange } from '../../src/lecture/step-vs-sigmoid/exercise.ts';
import { largestChange, neuronKinds } from '../../src/lecture/step-vs-sigmoid/limits.ts';
import { change, output } from '../../src/lecture/step-vs-sigmoid/model.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { usePlot } from '../shared/plot/index.ts';
import { useGlide } from '../shared/stage/glide.ts';
import { BigNumber, OnStage } from '../shared/stage/stage.tsx';
import { StageSlider } from '../shared/stage/stage-slider.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { neuronNames, OutputPlot, outputs, weights } from './neuron-plot.tsx';

/** One nudge for a step and a sigmoid, side by side. */
function NudgeStage({ demo }: { demo: Demo<StepVsSigmoidState> }) {
  const state = demo.state.value;
  const [dw] = useGlide([state.dw], demo.shown);
  const [closeness] = useGlide([Math.log(Number(state.zoom))]);
  const zoom = Math.exp(closeness!);
  const shown = { ...state, dw: dw! };
  // What is looked at closely is moved finely.
  const reach = largestChange / Number(state.zoom);
  const nextZoom: Zoom = zooms[(zooms.indexOf(state.zoom) + 1) % zooms.length]!;
  return (
    <OnStage
      says={
        <span class="nudged">
          <BigNumber unit={`wanted ${signed(wantedChange)}`}>
            {signed(change('sigmoid', state, state.dw), 4)}
          </BigNumber>
        </span>
      }
      controls={
        <>
          <StageSlider
            label="Change the weight by"
            symbol={tex`\Delta w`}
            value={state.dw}
            min={-reach}
            max={reach}
            step={reach / 200}
            digits={4}
            onInput={(dw) => demo.update({ dw })}
          />
          <Button onClick={() => demo.update({ zoom: nextZoom })}>Zoom ×{nextZoom}</Button>
        </>
      }
    >
      <div class="both-neurons">
        {neuronKinds.map((kind) => (
          <section key={kind} class="neuron" aria-label={neuronNames[kind]}>
            <h2>{neuronNames[kind]}</h2>
            <OutputPlot
              kind={kind}
              state={shown}
              x={zoomedInto(state.w, weights, zoom)}
              y={zoomedInto(output(kind, state), outputs, zoom)}
            >
              <Nudged weight={state.w + dw!} output={output(kind, state, dw)} />
            </OutputPlot>
          </section>
        ))}
      </div>
    </OnStage>
  );
}

/** Where the neuron is after the nudge. */
function Nudged({ weight, output }: { weight: number; output: number }) {
  const { x, y } = usePlot();
  return <circle class="nudged-to" cx={x(weight)} cy={y(output)} r="9" aria-hidden="true" />;
}

/** A part of a range in which a value keeps its place, however closely it is looked at. */
function zoomedInto(
  value: number,
  [from, to]: readonly [number, number],
  zoom: number,
): [number, number] {
  return [value - (value - from) / zoom, value + (to - value) / zoom];
}

export const stages: StageViews<StepVsSigmoidState> = { nudge: NudgeStage };
