import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Demo } from '../shared/demo.ts';
import { BallView } from './ball-view.tsx';
import type { DescentState, View } from './definition.ts';
import { MomentumView } from './momentum-view.tsx';
import { RaceView } from './race-view.tsx';
import { ViewChoice } from './view-choice.tsx';

type DescentComponent = ComponentType<{ demo: Demo<DescentState> }>;

const challengeView = signal<DescentComponent | null>(null);

/** Loads the exercise, which most visitors come to later. */
export async function loadChallengeView(): Promise<void> {
  const { ChallengeView } = await import('./challenge-view.tsx');
  challengeView.value = ChallengeView;
}

const views = {
  ball: BallView,
  race: RaceView,
  momentum: MomentumView,
  challenge: Challenge,
} satisfies Record<View, unknown>;

export function DescentView({ demo }: { demo: Demo<DescentState> }) {
  const Chosen = views[demo.state.value.view];
  return <Chosen demo={demo} />;
}

function Challenge({ demo }: { demo: Demo<DescentState> }) {
  useEffect(() => {
    loadChallengeView();
  }, []);
  const Loaded = challengeView.value;
  if (Loaded !== null) return <Loaded demo={demo} />;
  return (
    <>
      <ViewChoice demo={demo} />
      <p>The exercise is on its way…</p>
    </>
  );
}
