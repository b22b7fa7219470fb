import { grouped } from '../../../src/format.ts';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { Button, Choice } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Pace, Session } from '../session.ts';
import { RestartButton } from './restart-button.tsx';
import { cannotTrain, TrainButton } from './train-button.tsx';

interface PlayerProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

const paceTitles: Record<Pace, string> = { slow: 'Slow', medium: 'Medium', fast: 'Fast' };

/** Train, pause, one mini-batch, back to the start, and how fast. */
export function Player({ demo, session }: PlayerProps) {
  const replay = session.replay.value;

  return (
    <div class="player">
      <TrainButton demo={demo} session={session} />
      <Button
        label="One mini-batch"
        disabled={cannotTrain(session, demo.state.value.step)}
        onClick={() => session.ahead(1)}
      >
        <span aria-hidden="true">›</span>
      </Button>
      <RestartButton demo={demo} session={session} />
      <Choice
        label="Pace"
        hideLabel
        options={paceTitles}
        value={session.pace.value}
        onChange={(name) => {
          session.pace.value = name;
        }}
      />
      {replay !== null && (
        <p class="replay">
          <progress max={replay.goal} value={replay.step} aria-label="Replaying the run" />
          Step {grouped(replay.step)} of {grouped(replay.goal)}
        </p>
      )}
      {session.trouble.value !== null && (
        <p class="trouble" role="alert">
          {session.trouble.value}
        </p>
      )}
    </div>
  );
}
