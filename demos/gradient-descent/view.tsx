import type { Demo } from '../shared/demo.ts';
import { lazyView } from '../shared/lazy-view.tsx';
import { BallView } from './ball-view.tsx';
import type { DescentState, View } from './definition.ts';
import { MomentumView } from './momentum-view.tsx';
import { RaceView } from './race-view.tsx';
import { ViewChoice } from './view-choice.tsx';

const challenge = lazyView(
  async () => (await import('./challenge-view.tsx')).ChallengeView,
  ViewChoice,
);
export const loadChallengeView = challenge.load;

const views = {
  ball: BallView,
  race: RaceView,
  momentum: MomentumView,
  challenge: challenge.LazyView,
} satisfies Record<View, unknown>;

export function DescentView({ demo }: { demo: Demo<DescentState> }) {
  const Chosen = views[demo.state.value.view];
  return <Chosen demo={demo} />;
}
