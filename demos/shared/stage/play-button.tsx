import { Button } from '../controls/button.tsx';
import { type Run, usePlayback } from '../playback.tsx';

/** Plays a run on a stage, as far as its end. */
export function PlayButton(run: Run) {
  const { running, play } = usePlayback(run);
  return (
    <Button variant="primary" onClick={play}>
      {running ? 'Pause' : 'Play'}
    </Button>
  );
}
