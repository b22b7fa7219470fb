import type { OverfittingState } from '../../src/lecture/overfitting/definition.ts';
import { plans, stoppedAt } from '../../src/lecture/overfitting/runs.ts';
import { judgeRow, missed } from '../../src/lecture/shared/in-a-row.ts';
import { nextSeed } from '../../src/lecture/shared/seed.ts';
import { Button } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { ExercisePanel } from '../shared/exercise-panel.tsx';
import { StopButton, TrainButton } from './run-buttons.tsx';
import type { Session } from './session/session.ts';

/** Train, stop, and see how near the stop was to the validation peak. */
export function StopExercise({
  demo,
  session,
}: {
  demo: Demo<OverfittingState>;
  session: Session;
}) {
  const state = demo.state.value;
  const stop = stoppedAt(state);
  const verdict = session.verdict.value;
  const { epochs } = plans[state.data];
  const waiting =
    stop === null
      ? state.validation
        ? 'Stop when the validation curve has peaked. It wavers: what looks like the peak may not be it.'
        : 'Only the training curve is shown. Stop when you think that it has learned enough.'
      : `Stopped after epoch ${stop}. The same run goes on to epoch ${epochs}, to show what would have come.`;

  return (
    <ExercisePanel
      verdict={verdict === null ? { passed: false, reason: waiting } : judgeRow(verdict, state.row)}
      text="Train, and stop at the validation peak: three runs in a row."
    >
      <div class="row run-buttons">
        {stop === null ? (
          <Run session={session} />
        ) : (
          <>
            <Button
              variant="primary"
              onClick={() => session.change({ validation: true, row: missed })}
            >
              Again, with validation
            </Button>
            <Button onClick={() => session.change({ seed: nextSeed(state.seed) })}>
              Another seed
            </Button>
          </>
        )}
        {verdict !== null && <strong class="points">{verdict.points} of 100 points</strong>}
      </div>
    </ExercisePanel>
  );
}

function Run({ session }: { session: Session }) {
  const playing = session.playing.value;
  return (
    <>
      <TrainButton session={session} />
      <Button label="5 epochs on" disabled={playing} onClick={() => session.skip(5)}>
        +5
      </Button>
      <StopButton session={session} />
    </>
  );
}
