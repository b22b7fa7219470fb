import { Button } from '../shared/controls/index.ts';
import type { Session } from './session/session.ts';

/** Trains, or pauses. */
export function TrainButton({ session }: { session: Session }) {
  const isBegun = session.shown.value.length > 1;
  if (session.playing.value) return <Button onClick={session.pause}>Pause</Button>;
  return (
    <Button variant={isBegun ? 'plain' : 'primary'} onClick={session.play}>
      {isBegun ? 'Train on' : 'Train'}
    </Button>
  );
}

/** Ends the run for good. */
export function StopButton({ session }: { session: Session }) {
  const isBegun = session.shown.value.length > 1;
  return (
    <Button variant={isBegun ? 'primary' : 'plain'} disabled={!isBegun} onClick={session.stop}>
      Stop now
    </Button>
  );
}
