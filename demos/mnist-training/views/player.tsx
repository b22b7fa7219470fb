import { grouped } from '../../../src/format.ts';
import { Button } from '../../shared/controls/index.ts';
import type { Session } from '../session/session.ts';
import { StepIcon, ToStartIcon } from './icons.tsx';
import { momentWords, Scrubber } from './scrubber.tsx';
import { TrainButton } from './train-button.tsx';

/** Train, pause, step, back to the start; and a scrubber over every moment of the run that was kept. */
export function Player({ session }: { session: Session }) {
  const phase = session.phase.value;
  const step = session.main.value?.step ?? 0;
  return (
    <div class="player">
      <TrainButton session={session} />
      <Button label="One mini-batch" disabled={phase !== 'still'} onClick={() => session.step()}>
        <StepIcon />
      </Button>
      <Button
        label="Back to the start"
        disabled={phase === 'loading' || step === 0}
        onClick={() => session.reset()}
      >
        <ToStartIcon />
      </Button>
      <Scrubber session={session} />
      <p class="moment-words">
        {session.visited.value === null ? '' : '◂ '}
        {momentWords(session)}
        <span class="soft"> · {grouped(session.moment.value?.step ?? 0)} mini-batches</span>
      </p>
    </div>
  );
}
