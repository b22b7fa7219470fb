import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SpoiltTest } from '../../../src/training/protocol.ts';
import type { Session } from '../session/session.ts';

/**
 * How the test images are read at the moment that is shown when each is moved by up to `farthest` pixels, and the
 * first `show` of them; null while it is not known, and for 0.
 */
export function useShifted(
  session: Session,
  farthest: number,
  show = 0,
): ReadonlySignal<SpoiltTest | null> {
  const distance = useSignal(farthest);
  const known = useSignal<SpoiltTest | null>(null);
  useEffect(() => {
    known.value = null;
    distance.value = farthest;
  }, [farthest]);

  useSignalEffect(() => {
    const shown = session.moment.value;
    if (shown === null || session.looking.value === null || distance.value === 0) return;
    let isOld = false;
    const moment = shown.kept
      ? ({ kind: 'step', step: shown.step } as const)
      : session.looking.value;
    session.client.ask('shifted', { moment, farthest: distance.value, show }).then(
      (answer) => {
        if (!isOld) known.value = answer;
      },
      // Its worker was lost, or the run given up: the next one tells of itself.
      () => {},
    );
    return () => {
      isOld = true;
    };
  });
  return useComputed(() => (distance.value === 0 ? null : known.value));
}
