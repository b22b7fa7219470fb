import type { ComponentChildren } from 'preact';
import { clamp } from '../../src/clamp.ts';
import { plain, signed } from '../../src/format.ts';
import type { StepVsSigmoidState } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import { describePlot } from '../../src/lecture/step-vs-sigmoid/describe.ts';
import { largestChange, type NeuronKind } from '../../src/lecture/step-vs-sigmoid/limits.ts';
import { change, output, slope } from '../../src/lecture/step-vs-sigmoid/model.ts';
import type { Demo } from '../shared/demo.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { Axes, Curve, DragHandle, Plot, usePlot } from '../shared/plot/index.ts';
import { Change } from './change.tsx';

type Domain = readonly [number, number];

/** Every weight that w + Δw can reach. */
export const weights: Domain = [-5, 5];
export const outputs: Domain = [-0.12, 1.12];

export const neuronNames: Record<NeuronKind, string> = {
  step: 'Step neuron',
  sigmoid: 'Sigmoid neuron',
};

interface NeuronPlotProps {
  kind: NeuronKind;
  demo: Demo<StepVsSigmoidState>;
}

/** Output against weight, with what the change of the weight comes to, and a handle to change it. */
export function NeuronPlot({ kind, demo }: NeuronPlotProps) {
  const state = demo.state.value;
  const { w, dw } = state;
  const zoom = Number(state.zoom);
  const changed = change(kind, state, dw);
  return (
    <section class="neuron" aria-label={neuronNames[kind]}>
      <h2>
        {neuronNames[kind]}
        <small class={changed > 0 ? 'up' : changed < 0 ? 'down' : ''}>
          Δoutput = {signed(changed, kind === 'step' ? 0 : 4)}
        </small>
      </h2>
      <OutputPlot
        kind={kind}
        state={state}
        x={zoom === 1 ? weights : around(w, weights, zoom)}
        y={zoom === 1 ? outputs : around(output(kind, state), outputs, zoom)}
      >
        <DragHandle
          label={`Weight of the ${kind} neuron after the change`}
          x={w + dw}
          y={output(kind, state, dw)}
          value={w + dw}
          valueText={`${plain(w + dw)}, a change of ${signed(dw)}`}
          step={0.01 / zoom}
          onMove={(to) => demo.update({ dw: clamp(to.x - w, -largestChange, largestChange) })}
        />
      </OutputPlot>
    </section>
  );
}

interface OutputPlotProps {
  kind: NeuronKind;
  state: StepVsSigmoidState;
  /** The part of the weights and the outputs that is seen; all of them if it is as wide. */
  x: Domain;
  y: Domain;
  children?: ComponentChildren;
}

/** Output against weight, with the neuron as it stands, as it is after Δw, and its tangent. */
export function OutputPlot({ kind, state, x, y, children }: OutputPlotProps) {
  const { w, dw } = state;
  const isWhole = x[1] - x[0] === weights[1] - weights[0];
  const before = output(kind, state);
  const steepness = slope(kind, state);
  return (
    <Plot
      label={`${neuronNames[kind]}: output against weight`}
      description={describePlot(kind, state)}
      x={x}
      y={y}
      margin={{ top: 26, right: 12, bottom: 38, left: isWhole ? 44 : 64 }}
    >
      <Axes x={<MathLetter>w</MathLetter>} y="" {...(isWhole ? { yTicks: [0, 0.5, 1] } : {})} />
      <OutputName />
      <Curve class="tangent" of={(at) => before + steepness * (at - w)} samples={1} />
      <Curve class={kind} of={kind === 'step' ? stairs(state) : smooth(state)} />
      <Change
        from={{ x: w, y: before }}
        to={{ x: w + dw, y: output(kind, state, dw) }}
        promised={before + steepness * dw}
      />
      {children}
    </Plot>
  );
}

function OutputName() {
  const { margin } = usePlot();
  return (
    <text class="axis-name" x={8} y={margin.top - 10} aria-hidden="true">
      output
    </text>
  );
}

function around(middle: number, [from, to]: Domain, zoom: number): Domain {
  const reach = (to - from) / 2 / zoom;
  return [middle - reach, middle + reach];
}

/** The sigmoid's output over every weight. */
function smooth(state: StepVsSigmoidState) {
  return (w: number) => output('sigmoid', { ...state, w });
}

/** The step's output over every weight: its riser stands at the weight where z = 0. */
function stairs(state: StepVsSigmoidState): [number, number][] {
  const level = (w: number) => output('step', { ...state, w });
  const [from, to] = [-100, 100];
  const riser = state.x === 0 ? to : clamp(-state.b / state.x, from, to);
  return [
    [from, level(from)],
    [riser, level(from)],
    [riser, level(to)],
    [to, level(to)],
  ];
}
