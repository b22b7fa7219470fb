import { telling } from '../../src/format.ts';
import type { BumpsState } from '../../src/lecture/bumps/definition.ts';
import { sumOfState } from '../../src/lecture/bumps/model.ts';

/** The one number that matters. */
export function ErrorReading({ state }: { state: BumpsState }) {
  const { worst } = sumOfState(state);
  return (
    <p class="bumps-error">
      off by at most <strong>{telling(worst.distance, 2)}</strong>
    </p>
  );
}
