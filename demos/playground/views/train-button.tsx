import { mostSteps, type PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { Button } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import { reducedMotion, useAnimationFrame } from '../../shared/motion.ts';
import type { Session } from '../session.ts';

interface TrainButtonProps {
  demo: Demo<PlaygroundState>;
  session: Session;
  /** Whether its face has words beside the sign. */
  hasWords?: boolean;
}

/** Mini-batches of one press where nothing may move. */
const stride = 500;

/** Whether there is nothing to learn from, or no step left. */
export function cannotTrain(session: Session, step: number): boolean {
  const figures = session.figures.value;
  return figures === null || figures.train === null || step >= mostSteps;
}

/** Train, and pause. */
export function TrainButton({ demo, session, hasWords = false }: TrainButtonProps) {
  useAnimationFrame(demo.active, session.playing, session.frame);
  const isStill = reducedMotion.value;
  const isPlaying = session.playing.value;
  const words = isPlaying ? 'Pause' : isStill ? `Train ${stride} steps` : 'Train';
  const train = () => (isStill ? session.ahead(stride) : session.play());
  return (
    <Button
      variant="primary"
      label={words}
      disabled={!isPlaying && cannotTrain(session, demo.state.value.step)}
      onClick={isPlaying ? session.pause : train}
    >
      <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span>
      {hasWords && words}
    </Button>
  );
}
