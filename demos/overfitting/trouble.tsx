import { Button } from '../shared/controls/index.ts';
import type { Session } from './session/session.ts';

/** Why nothing is trained, and a way to try again. */
export function Trouble({ session }: { session: Session }) {
  const trouble = session.trouble.value;
  if (trouble === null) return null;
  return (
    <div class="trouble" role="alert">
      <p>{trouble}</p>
      <Button variant="primary" onClick={session.tryAgain}>
        Try again
      </Button>
    </div>
  );
}
