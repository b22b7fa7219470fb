import type { ComponentType } from 'preact';
import type { MnistTrainingState } from '../../src/lecture/mnist-training/definition.ts';
import type { Demo } from '../shared/demo.ts';
import type { StageViews } from '../shared/stage/views.ts';
import type { Session } from './session/session.ts';
import { DrawStage } from './stages/draw.tsx';
import { ModernStage } from './stages/modern.tsx';
import type { StageProps } from './stages/parts.tsx';
import { RaceStage } from './stages/race.tsx';
import { ScrubStage } from './stages/scrub.tsx';
import { ShiftedStage } from './stages/shifted.tsx';
import { WallStage } from './stages/wall.tsx';

type TrainingDemo = Demo<MnistTrainingState>;

/** All of them show the page's one session: from stage to stage its run goes on. */
export function stagesOf(
  sessionOf: (demo: TrainingDemo) => Session,
): StageViews<MnistTrainingState> {
  const withSession = (View: ComponentType<StageProps>) =>
    function Stage({ demo }: { demo: TrainingDemo }) {
      return <View demo={demo} session={sessionOf(demo)} />;
    };
  return {
    wall: withSession(WallStage),
    draw: withSession(DrawStage),
    scrub: withSession(ScrubStage),
    modern: withSession(ModernStage),
    race: withSession(RaceStage),
    shifted: withSession(ShiftedStage),
  };
}
