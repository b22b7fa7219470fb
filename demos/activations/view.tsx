import './style.css';
import type {
  ActivationsState,
  View as ViewName,
} from '../../src/lecture/activations/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { CurvesView } from './curves-view.tsx';
import { SoftmaxView } from './softmax-view.tsx';

const viewLabels: Record<ViewName, string> = { curves: 'One neuron', softmax: 'Softmax' };

export function View({ demo }: { demo: Demo<ActivationsState> }) {
  const { view } = demo.state.value;
  const choice = (
    <Choice
      label="View"
      hideLabel
      options={viewLabels}
      value={view}
      onChange={(view) => demo.update({ view })}
    />
  );
  return view === 'curves' ? (
    <CurvesView demo={demo}>{choice}</CurvesView>
  ) : (
    <SoftmaxView demo={demo}>{choice}</SoftmaxView>
  );
}
