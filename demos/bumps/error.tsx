import { telling } from '../shared/format.ts';
import type { BumpsState } from './definition.ts';
import { sumOfState } from './model.ts';

/** The one number that matters. */
export function ErrorReading({ state }: { state: BumpsState }) {
  const { worst } = sumOfState(state);
  return (
    <p class="bumps-error">
      off by at most <strong>{telling(worst.distance, 2)}</strong>
    </p>
  );
}
