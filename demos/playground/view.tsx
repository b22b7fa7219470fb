import { Choice } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import type { PlaygroundState, View } from './definition.ts';
import type { Session } from './session.ts';
import { ChallengeView } from './views/challenge-view.tsx';
import { Field } from './views/field.tsx';
import { LearningView } from './views/learning-view.tsx';
import { NetworkView } from './views/network-view.tsx';
import type { Pen } from './views/pen.ts';
import { Player } from './views/player.tsx';
import { PointsView } from './views/points-view.tsx';
import { Readings } from './views/readings.tsx';

const views = {
  network: NetworkView,
  data: PointsView,
  learning: LearningView,
  challenge: ChallengeView,
} satisfies Record<View, unknown>;

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
