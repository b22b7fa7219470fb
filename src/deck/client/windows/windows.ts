import type { Memory } from '../slots.ts';
import { connect } from './connection.ts';
import { type DemoStates, shareStates } from './demo-states.ts';
import { keptValues } from './kept-values.ts';
import type { WindowMessage } from './message.ts';
import { presentationKey } from './presentation.ts';
import { type Sharing, shareValues } from './shared-values.ts';
import { createStamps } from './stamps.ts';

export interface Windows extends Sharing {
  /** Tells the others what a demo was put into. Told in two windows at once, the same stays in both. */
  tell(id: string, memory: Memory): void;
}

/** Ties the windows of one presentation: what is done in one of them shows in the others. */
export function connectWindows(demos: DemoStates): Windows {
  const name = `presentation ${location.pathname} ${presentationKey()}`;
  const stamps = createStamps();
  const send = connect(name, receive);
  const values = shareValues(keptValues(name), stamps, send);
  const states = shareStates(demos, stamps, send);

  function receive(message: WindowMessage): void {
    if (message.type === 'state') states.receive(message);
    else if (message.type === 'value') values.receive(message);
    else {
      states.tell();
      values.tell();
    }
  }

  // After all that is shared here has been named. What was kept can be news to a window that was being loaded
  // when it was set.
  queueMicrotask(() => {
    send({ type: 'hello' });
    values.tell();
  });
  return { tell: states.set, share: values.share, watch: values.watch };
}
