import { hiddenActivationTitles } from '../../../src/compute/titles.ts';
import type { PlaygroundState } from '../../../src/lecture/playground/definition.ts';
import { Pick } from '../../shared/controls/index.ts';
import type { Demo } from '../../shared/demo.ts';
import type { Session } from '../session.ts';
import { Architecture } from './architecture.tsx';
import { NetworkPicture } from './network-picture.tsx';
import { UnitFormula } from './unit-formula.tsx';

interface NetworkViewProps {
  demo: Demo<PlaygroundState>;
  session: Session;
}

/** The network with what each unit sees, and the unit shown large as a formula. */
export function NetworkView({ demo, session }: NetworkViewProps) {
  return (
    <>
      <div class="network-tools">
        <Architecture demo={demo} session={session} />
        <Pick
          label="Activation"
          options={hiddenActivationTitles}
          value={demo.state.value.activation}
          onChange={(activation) => session.change({ activation })}
        />
      </div>
      <NetworkPicture demo={demo} session={session} />
      <UnitFormula demo={demo} session={session} />
    </>
  );
}
