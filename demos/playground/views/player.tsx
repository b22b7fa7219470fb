import { grouped } from '../../../src/format.ts';
import { mostSteps, type PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { Button, Choice } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import { reducedMotion, useAnimationFrame } from '../../shared/motion.ts';
import type { Pace, Session } from '../session.ts';

interface PlayerProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

const paceTitles: Record<Pace, string> = { slow: 'Slow', medium: 'Medium', fast: 'Fast' };
/** Mini-batches of one press of play where nothing may move. */
const stride = 500;

/** Train, pause, one mini-batch, back to the start, and how fast. */
export function Player({ demo, session }: PlayerProps) {
  useAnimationFrame(demo.active, session.playing, session.frame);
  const { step } = demo.state.value;
  const playing = session.playing.value;
  const figures = session.figures.value;
  const replay = session.replay.value;
  const cannot = figures === null || figures.train === null || step >= mostSteps;
  const isStill = reducedMotion.value;

  return (
    <div class="player">
      {playing ? (
        <Button variant="primary" onClick={session.pause} label="Pause">
          <span aria-hidden="true">❚❚</span>
        </Button>
      ) : (
        <Button
          variant="primary"
          label={isStill ? `Train ${stride} steps` : 'Train'}
          disabled={cannot}
          onClick={() => (isStill ? session.ahead(stride) : session.play())}
        >
          <span aria-hidden="true">▶</span>
        </Button>
      )}
      <Button label="One mini-batch" disabled={cannot} onClick={() => session.ahead(1)}>
        <span aria-hidden="true">›</span>
      </Button>
      <Button
        label="Back to step 0"
        disabled={step === 0 && (figures?.step ?? 0) === 0}
        onClick={session.restart}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path class="solid" d="M7 5v14M19 5 9 12l10 7z" />
        </svg>
      </Button>
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
