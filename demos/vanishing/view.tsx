import type { VanishingState } from '../../src/lecture/vanishing/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { MeasureView } from './measure-view.tsx';
import { PredictView } from './predict-view.tsx';

export function VanishingView({ demo }: { demo: Demo<VanishingState> }) {
  return demo.state.value.view === 'measure' ? (
    <MeasureView demo={demo} />
  ) : (
    <PredictView demo={demo} />
  );
}
