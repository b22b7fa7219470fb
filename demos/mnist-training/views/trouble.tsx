import {
  type MnistTrainingState,
  smallestRate,
} from '../../../src/lecture/mnist-training/definition.ts';
import { Button } from '../../shared/controls/index.ts';
import type { Store } from '../../shared/state.ts';
import type { Session } from '../session/session.ts';

/** What went wrong and what to do about it; nothing if all is well. */
export function Trouble({
  session,
  store,
}: {
  session: Session;
  store: Store<MnistTrainingState>;
}) {
  const trouble = session.trouble.value;
  if (trouble === null) return null;
  const isDiverged = session.phase.value === 'diverged';
  const { rate: tooLarge } = store.state.value;
  const rate = Math.max(smallestRate, Number((tooLarge / 10).toPrecision(2)));
  return (
    <div class="trouble" role="alert">
      <p>
        {trouble}
        {isDiverged && ' The network has its last good weights again.'}
      </p>
      <div class="button-row">
        {isDiverged ? (
          <>
            <Button variant="primary" onClick={() => session.change({ rate })}>
              Set η to {rate}
            </Button>
            <Button onClick={() => session.reset()}>Back to the start</Button>
          </>
        ) : (
          <Button variant="primary" onClick={() => session.tryAgain()}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
