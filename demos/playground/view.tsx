import type { PlaygroundState, View } from '../../src/lecture/playground/definition.ts';
import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { lazyView } from '../shared/lazy-view.tsx';
import type { Session } from './session.ts';
import { Field, loadPen } from './views/field.tsx';
import { NetworkView } from './views/network-view.tsx';
import type { Pen } from './views/pen.ts';
import { Player } from './views/player.tsx';
import { Readings } from './views/readings.tsx';

const points = lazyView(async () => (await import('./views/points-view.tsx')).PointsView);
const learning = lazyView(async () => (await import('./views/learning-view.tsx')).LearningView);
const challenge = lazyView(async () => (await import('./views/challenge-view.tsx')).ChallengeView);

const views = {
  network: NetworkView,
  data: points.LazyView,
  learning: learning.LazyView,
  challenge: challenge.LazyView,
} satisfies Record<View, unknown>;

/** What a link to the view has to wait for. */
export async function loadView(view: View): Promise<void> {
  if (view === 'data') await Promise.all([points.load(), loadPen()]);
  if (view === 'learning') await learning.load();
  if (view === 'challenge') await challenge.load();
}

const titles: Record<View, string> = {
  network: 'Network',
  data: 'Data',
  learning: 'Learning',
  challenge: 'Your turn',
};

interface PlaygroundViewProps {
  demo: Demo<PlaygroundState>;
  session: Session;
  pen: Pen;
}

export function PlaygroundView(props: PlaygroundViewProps) {
  const { demo, session } = props;
  const { view } = demo.state.value;
  const Chosen = views[view];
  return (
    <div class="split playground">
      <section class="stage" aria-label="Plane">
        <Field {...props} />
        <Player demo={demo} session={session} />
      </section>
      <section class="panel" aria-label="Network and settings">
        <Choice
          label="What to see and set"
          hideLabel
          options={titles}
          value={view}
          onChange={(name) => demo.update({ view: name })}
        />
        <Chosen {...props} />
        <Readings demo={demo} session={session} />
      </section>
    </div>
  );
}
