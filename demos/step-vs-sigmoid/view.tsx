import './style.css';
import type { StepVsSigmoidState } from '../../src/lecture/step-vs-sigmoid/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { NeuronControls, Nudge } from './controls.tsx';
import { Exercise } from './exercise-view.tsx';
import { NeuronPlot } from './neuron-plot.tsx';
import { Readings } from './readings.tsx';

export function View({ demo }: { demo: Demo<StepVsSigmoidState> }) {
  return (
    <div class="two-neurons">
      <NeuronPlot kind="step" demo={demo} />
      <NeuronPlot kind="sigmoid" demo={demo} />
      <Nudge demo={demo} />
      <Readings state={demo.state.value} />
      <div class="side">
        <NeuronControls demo={demo} />
        <Exercise demo={demo} />
      </div>
    </div>
  );
}
