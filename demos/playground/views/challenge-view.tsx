import type { PlaygroundState, Task } from '../../../src/lecture/playground/definition.ts';
import { dataTitles } from '../../../src/lecture/playground/names.ts';
import { targets, taskData } from '../../../src/lecture/playground/targets.ts';
import { Button, Choice } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import { ExercisePanel } from '../../shared/exercise-panel.tsx';
import { hasTaskData, judge } from '../exercise.ts';
import type { Session } from '../session.ts';
import { percent } from '../words.ts';
import { Architecture } from './architecture.tsx';
import { NetworkPicture } from './network-picture.tsx';

interface ChallengeViewProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

const titles: Record<Task, string> = {
  xor: dataTitles.xor,
  circles: dataTitles.circles,
  moons: dataTitles.moons,
  spirals: dataTitles.spirals,
};

/** Reach the target on the test points with the fewest parameters. */
export function ChallengeView({ demo, session }: ChallengeViewProps) {
  const state = demo.state.value;
  const { task } = state;
  // On the way to a step, the numbers are still those of the run before.
  const isThere = session.replay.value === null;
  const verdict = judge(state, isThere ? (session.figures.value?.test ?? null) : null);
  const setUp = (name: Task) => session.change({ ...taskData, data: name, task: name });
  return (
    <div class="challenge-view">
      <Choice label="Points" hideLabel options={titles} value={task} onChange={setUp} />
      <Architecture demo={demo} session={session} />
      <NetworkPicture demo={demo} session={session} />
      <ExercisePanel
        verdict={verdict}
        text={
          <>Get {percent(targets[task])} of the test points right with the fewest parameters.</>
        }
      >
        {hasTaskData(state) ? (
          <strong>{verdict.points} of 100 points</strong>
        ) : (
          <div class="row">
            <Button variant="primary" onClick={() => setUp(task)}>
              Set it up
            </Button>
          </div>
        )}
      </ExercisePanel>
    </div>
  );
}
