import type { Demo } from '../shared/demo.ts';
import { BallView } from './ball-view.tsx';
import { ChallengeView } from './challenge-view.tsx';
import type { DescentState, View } from './definition.ts';
import { MomentumView } from './momentum-view.tsx';
import { RaceView } from './race-view.tsx';

const views = {
  ball: BallView,
  race: RaceView,
  momentum: MomentumView,
  challenge: ChallengeView,
} satisfies Record<View, unknown>;

export function DescentView({ demo }: { demo: Demo<DescentState> }) {
  const Chosen = views[demo.state.value.view];
  return <Chosen demo={demo} />;
}
