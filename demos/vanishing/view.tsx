import type { Demo } from '../shared/demo.ts';
import type { VanishingState } from './definition.ts';
import { MeasureView } from './measure-view.tsx';
import { PredictView } from './predict-view.tsx';

export function VanishingView({ demo }: { demo: Demo<VanishingState> }) {
  return demo.state.value.view === 'measure' ? (
    <MeasureView demo={demo} />
  ) : (
    <PredictView demo={demo} />
  );
}
