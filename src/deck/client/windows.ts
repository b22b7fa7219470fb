import type { Memory } from './slots.ts';

/** What windows of one presentation say to each other. */
type WindowMessage =
  /** A window was opened and asks what was done so far. */
  | { type: 'hello' }
  /** A demo was put into a state. */
  | { type: 'state'; id: number; memory: Memory };

interface WindowsOptions {
  hear(id: number, memory: Memory): void;
  /** Everything done so far, for a window that comes later. */
  memories(): Iterable<{ id: number; memory: Memory | undefined }>;
}

/**
 * Ties the windows of one presentation, audience and presenter view, which Bespoke gives one key:
 * what is done to a demo in one of them shows in the others.
 */
export function connectWindows({ hear, memories }: WindowsOptions): {
  tell(id: number, memory: Memory): void;
} {
  const key = String(history.state?.marpBespokeSyncKey ?? '');
  const channel = new BroadcastChannel(`demos ${location.pathname} ${key}`);
  const send = (message: WindowMessage) => channel.postMessage(message);
  const tell = (id: number, memory: Memory) => send({ type: 'state', id, memory });

  channel.addEventListener('message', ({ data }: MessageEvent<WindowMessage>) => {
    if (data.type === 'state') {
      hear(data.id, data.memory);
      return;
    }
    for (const { id, memory } of memories()) if (memory) tell(id, memory);
  });
  send({ type: 'hello' });
  return { tell };
}
