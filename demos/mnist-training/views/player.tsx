import { useId } from 'preact/hooks';
import { grouped } from '../../../src/format.ts';
import { Button } from '../../shared/controls/index.ts';
import { epochsOf } from '../logic/history.ts';
import { percent } from '../logic/words.ts';
import type { Session } from '../session/session.ts';
import { PauseIcon, PlayIcon, StepIcon, ToStartIcon } from './icons.tsx';

/** Train, pause, step, back to the start; and a scrubber over every moment of the run that was kept. */
export function Player({ session }: { session: Session }) {
  const scrubber = useId();
  const phase = session.phase.value;
  const history = session.main.value;
  const moments = history?.moments.filter(({ kept }) => kept) ?? [];
  const visited = session.visited.value;
  const place =
    visited === null ? moments.length - 1 : moments.findIndex(({ step }) => step === visited);
  const moment = moments[place];
  const isTraining = phase === 'training';
  const step = history?.step ?? 0;
  const isWaiting = session.eager.value;
  const canTrain = phase === 'still' || phase === 'loading';
  const epoch = history && moment ? epochsOf(history, moment.step) : 0;
  const words = moment
    ? `epoch ${epoch.toFixed(epoch < 1 ? 2 : 1)}, ${percent(moment.accuracy)} read right`
    : 'nothing trained yet';

  return (
    <div class="player">
      {isTraining || isWaiting ? (
        <Button variant="primary" onClick={() => session.pause()}>
          <PauseIcon /> Pause
        </Button>
      ) : (
        <Button variant="primary" disabled={!canTrain} onClick={() => session.train()}>
          <PlayIcon /> {step === 0 ? 'Train' : 'Train on'}
        </Button>
      )}
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
      <label class="scrubber" for={scrubber}>
        <span class="visually-hidden">Moment of the run</span>
        <input
          id={scrubber}
          type="range"
          min={0}
          max={Math.max(0, moments.length - 1)}
          step={1}
          value={Math.max(0, place)}
          disabled={moments.length < 2}
          aria-valuetext={words}
          style={{ '--from': '0%', '--to': `${(100 * place) / Math.max(1, moments.length - 1)}%` }}
          onInput={(event) => {
            const index = event.currentTarget.valueAsNumber;
            session.visit(index === moments.length - 1 ? null : moments[index]!.step);
          }}
        />
      </label>
      <p class="moment-words">
        {visited === null ? '' : '◂ '}
        {words}
        <span class="soft"> · {grouped(moment?.step ?? 0)} mini-batches</span>
      </p>
    </div>
  );
}
