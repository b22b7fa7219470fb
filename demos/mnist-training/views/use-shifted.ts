import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Session } from '../session/session.ts';

/**
 * Share of the test images read right when each is moved by up to `farthest` pixels, at the moment that is
 * shown; null while it is not known, and for 0.
 */
export function useShifted(session: Session, farthest: number): number | null {
  const distance = useSignal(farthest);
  const known = useSignal<number | null>(null);
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
    session.client.ask('shifted', { moment, farthest: distance.value }).then(
      ({ accuracy }) => {
        if (!isOld) known.value = accuracy;
      },
      // Its worker was lost, or the run given up: the next one tells of itself.
      () => {},
    );
    return () => {
      isOld = true;
    };
  });
  return farthest === 0 ? null : known.value;
}
