import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Demo } from '../demo.ts';
import type { StageViews } from './views.ts';

interface StagedProps<State> {
  demo: Demo<State>;
  /** None until they are loaded. */
  views: ReadonlySignal<StageViews<State>>;
  /** The demo as on a page of its own. */
  whole: ComponentType<{ demo: Demo<State> }>;
}

/** A demo on its stage, or whole. */
export function Staged<State>({ demo, views, whole: Whole }: StagedProps<State>) {
  const name = demo.stage.name.value;
  useLayoutEffect(() => {
    document.documentElement.classList.toggle('staged', name !== null);
  }, [name]);
  if (name === null) return <Whole demo={demo} />;
  const View = views.value[name];
  // A stage comes in anew where the one before was another.
  return View ? <View key={name} demo={demo} /> : null;
}
