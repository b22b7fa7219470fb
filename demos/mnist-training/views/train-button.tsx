import { Button } from '../../shared/controls/index.ts';
import type { Session } from '../session/session.ts';
import { PauseIcon, PlayIcon } from './icons.tsx';

/** Train, and pause: the one thing to do next. */
export function TrainButton({ session }: { session: Session }) {
  const phase = session.phase.value;
  if (phase === 'training' || session.eager.value) {
    return (
      <Button variant="primary" onClick={() => session.pause()}>
        <PauseIcon /> Pause
      </Button>
    );
  }
  const canTrain = phase === 'still' || phase === 'loading';
  const isBegun = (session.main.value?.step ?? 0) > 0;
  return (
    <Button variant="primary" disabled={!canTrain} onClick={() => session.train()}>
      <PlayIcon /> {isBegun ? 'Train on' : 'Train'}
    </Button>
  );
}
