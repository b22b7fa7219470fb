import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { Button } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';

/** Back to the weights it began with. */
export function RestartButton({
  demo,
  session,
}: {
  demo: Demo<PlaygroundState>;
  session: Session;
}) {
  return (
    <Button
      label="Back to step 0"
      disabled={demo.state.value.step === 0 && (session.figures.value?.step ?? 0) === 0}
      onClick={session.restart}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path class="solid" d="M7 5v14M19 5 9 12l10 7z" />
      </svg>
    </Button>
  );
}
