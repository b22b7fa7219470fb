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

/** Every weight that w + Δw can reach. */
const weights = [-5, 5] as const;
const outputs = [-0.12, 1.12] as const;

const names: Record<NeuronKind, string> = { step: 'Step neuron', sigmoid: 'Sigmoid neuron' };

interface NeuronPlotProps {
  kind: NeuronKind;
  demo: Demo<StepVsSigmoidState>;
}

/** Output against weight, with the neuron as it stands, as it is after Δw, and its tangent. */
export function NeuronPlot({ kind, demo }: NeuronPlotProps) {
  const state = demo.state.value;
  const { w, dw } = state;
  const zoom = Number(state.zoom);
  const before = output(kind, state);
  const changed = change(kind, state, dw);
  const steepness = slope(kind, state);
  return (
    <section class="neuron" aria-label={names[kind]}>
      <h2>
        {names[kind]}
        <small class={changed > 0 ? 'up' : changed < 0 ? 'down' : ''}>
          Δoutput = {signed(changed, kind === 'step' ? 0 : 4)}
        </small>
      </h2>
      <Plot
        label={`${names[kind]}: output against weight`}
        description={describePlot(kind, state)}
        x={zoom === 1 ? weights : around(w, weights, zoom)}
        y={zoom === 1 ? outputs : around(before, outputs, zoom)}
        margin={{ top: 26, right: 12, bottom: 38, left: zoom === 1 ? 44 : 64 }}
      >
        <Axes
          x={<MathLetter>w</MathLetter>}
          y=""
          {...(zoom === 1 ? { yTicks: [0, 0.5, 1] } : {})}
        />
        <OutputName />
        <Curve class="tangent" of={(at) => before + steepness * (at - w)} samples={1} />
        <Curve class={kind} of={kind === 'step' ? stairs(state) : smooth(state)} />
        <Change
          from={{ x: w, y: before }}
          to={{ x: w + dw, y: output(kind, state, dw) }}
          promised={before + steepness * dw}
        />
        <DragHandle
          label={`Weight of the ${kind} neuron after the change`}
          x={w + dw}
          y={output(kind, state, dw)}
          value={w + dw}
          valueText={`${plain(w + dw)}, a change of ${signed(dw)}`}
          step={0.01 / zoom}
          onMove={(to) => demo.update({ dw: clamp(to.x - w, -largestChange, largestChange) })}
        />
      </Plot>
    </section>
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

function around(
  middle: number,
  [from, to]: readonly [number, number],
  zoom: number,
): [number, number] {
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
