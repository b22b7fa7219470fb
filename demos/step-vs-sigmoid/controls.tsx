import type { StepVsSigmoidState, Zoom } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import { largestChange } from '../../src/lecture/step-vs-sigmoid/limits.ts';
import { Choice, Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';

interface ControlsProps {
  demo: Demo<StepVsSigmoidState>;
}

const zoomLabels: Record<Zoom, string> = { 1: '×1', 10: '×10', 100: '×100' };

/** Δw, the one to play with, and how closely to look. */
export function Nudge({ demo }: ControlsProps) {
  const { dw, zoom } = demo.state.value;
  return (
    <section class="nudge" aria-label="Change of the weight">
      <Slider
        label="Change the weight by"
        symbol={tex`\Delta w`}
        value={dw}
        min={-largestChange}
        max={largestChange}
        step={0.01}
        digits={4}
        signed
        onInput={(dw) => demo.update({ dw })}
      />
      <Choice
        label="Zoom"
        options={zoomLabels}
        value={zoom}
        onChange={(zoom) => demo.update({ zoom })}
      />
    </section>
  );
}

/** What both neurons are before the change. */
export function NeuronControls({ demo }: ControlsProps) {
  const { x, w, b, k } = demo.state.value;
  return (
    <section class="settings" aria-label="Both neurons">
      <Slider
        label="steepness"
        symbol={tex`k`}
        value={k}
        min={1}
        max={20}
        step={0.5}
        digits={1}
        onInput={(k) => demo.update({ k })}
      />
      <Slider
        label="weight"
        symbol={tex`w`}
        value={w}
        min={-3}
        max={3}
        step={0.1}
        signed
        onInput={(w) => demo.update({ w })}
      />
      <Slider
        label="input"
        symbol={tex`x`}
        value={x}
        min={-2}
        max={2}
        step={0.1}
        signed
        onInput={(x) => demo.update({ x })}
      />
      <Slider
        label="bias"
        symbol={tex`b`}
        value={b}
        min={-6}
        max={6}
        step={0.1}
        signed
        onInput={(b) => demo.update({ b })}
      />
    </section>
  );
}
