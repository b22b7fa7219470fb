import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Demo } from '../shared/demo.ts';
import type { ConvolutionState } from './definition.ts';
import { LookView } from './look-view.tsx';
import { ViewChoice } from './view-choice.tsx';

type View = ComponentType<{ demo: Demo<ConvolutionState> }>;

const predictView = signal<View | null>(null);

/** Loads the exercise, which most visitors come to later. */
export async function loadPredictView(): Promise<void> {
  const { PredictView } = await import('./predict-view.tsx');
  predictView.value = PredictView;
}

export function ConvolutionView({ demo }: { demo: Demo<ConvolutionState> }) {
  const { view } = demo.state.value;
  useEffect(() => {
    if (view === 'predict') loadPredictView();
  }, [view]);
  if (view === 'look') return <LookView demo={demo} />;
  const Predict = predictView.value;
  if (Predict !== null) return <Predict demo={demo} />;
  return (
    <>
      <ViewChoice demo={demo} />
      <p>The exercise is on its way…</p>
    </>
  );
}
