import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { lazyView } from '../shared/lazy-view.tsx';
import { LookView } from './look-view.tsx';
import { ViewChoice } from './view-choice.ts';

const predict = lazyView(async () => (await import('./predict-view.tsx')).PredictView, ViewChoice);
export const loadPredictView = predict.load;

const views = { look: LookView, predict: predict.LazyView };

export function ConvolutionView({ demo }: { demo: Demo<ConvolutionState> }) {
  const Chosen = views[demo.state.value.view];
  return <Chosen demo={demo} />;
}
