import type { ComponentChildren } from 'preact';
import { type ActivationsState, zRange } from '../../src/lecture/activations/definition.ts';
import { Slider } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { CurvePlot } from './curve-plot.tsx';
import { OrderExercise } from './order-exercise.tsx';
import { Readings } from './readings.tsx';

interface CurvesViewProps {
  demo: Demo<ActivationsState>;
  children: ComponentChildren;
}

/** Values above, slopes below, one cursor through both. */
export function CurvesView({ demo, children }: CurvesViewProps) {
  return (
    <div class="split activations">
      <div class="stage">
        <CurvePlot quantity="value" demo={demo} />
        <CurvePlot quantity="slope" demo={demo} />
      </div>
      <div class="panel">
        <div class="row head">
          {children}
          <Slider
            label="Cursor"
            hideLabel
            symbol={tex`z`}
            value={demo.state.value.z}
            min={zRange.min}
            max={zRange.max}
            step={0.1}
            onInput={(z) => demo.update({ z })}
          />
        </div>
        <Readings demo={demo} />
        <OrderExercise demo={demo} />
      </div>
    </div>
  );
}
