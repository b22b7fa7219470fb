import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import type { Session } from '../session/session.ts';

/** The first layer's weights at the moment looked at, 784 for each unit; or why they are not known. */
export function useFirstLayer(session: Session): {
  weights: ReadonlySignal<Float32Array | null>;
  problem: ReadonlySignal<string>;
} {
  const weights = useSignal<Float32Array | null>(null);
  const problem = useSignal('');
  useSignalEffect(() => {
    void session.moment.value;
    const moment = session.looking.value;
    if (moment === null) return;
    let isOld = false;
    session.client.ask('firstLayer', { moment }).then(
      (answer) => {
        if (isOld) return;
        weights.value = answer.weights;
        problem.value = '';
      },
      (error: Error) => {
        problem.value = error.message;
      },
    );
    return () => {
      isOld = true;
    };
  });
  return { weights, problem };
}
