import type { DescentState, View } from '../../src/lecture/gradient-descent/definition.ts';
import type { Demo } from '../shared/demo.ts';
import { lazyView } from '../shared/lazy-view.tsx';
import { BallView } from './ball-view.tsx';
import { ViewChoice } from './view-choice.ts';

const race = lazyView(async () => (await import('./race-view.tsx')).RaceView, ViewChoice);
const momentum = lazyView(
  async () => (await import('./momentum-view.tsx')).MomentumView,
  ViewChoice,
);
const challenge = lazyView(
  async () => (await import('./challenge-view.tsx')).ChallengeView,
  ViewChoice,
);

const views = {
  ball: BallView,
  race: race.LazyView,
  momentum: momentum.LazyView,
  challenge: challenge.LazyView,
} satisfies Record<View, unknown>;

/** What a link to the view has to wait for. */
export async function loadView(view: View): Promise<void> {
  if (view === 'race') await race.load();
  if (view === 'momentum') await momentum.load();
  if (view === 'challenge') await challenge.load();
}

export function DescentView({ demo }: { demo: Demo<DescentState> }) {
  const Chosen = views[demo.state.value.view];
  return <Chosen demo={demo} />;
}
