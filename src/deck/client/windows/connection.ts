import type { WindowMessage } from './message.ts';
import { randomName } from './random-name.ts';

/** Each message has a name, by which a window that hears it twice knows it. */
interface Envelope {
  presentation: string;
  id: string;
  message: WindowMessage;
}

/**
 * Sends to the other windows. Pages of a file cannot hear each other by a channel in every browser; there
 * the window that opened another one and the one that was opened talk directly, and pass on what they hear.
 */
export function connect(presentation: string, receive: (message: WindowMessage) => void) {
  const heard = new Set<string>();
  const peers = new Set<Window>();
  const channel = new BroadcastChannel(presentation);
  const opener = window.opener as Window | null;
  if (opener !== null) peers.add(opener);

  const pass = (envelope: Envelope) => {
    heard.add(envelope.id);
    if (heard.size > 1000) heard.delete(heard.values().next().value!);
    channel.postMessage(envelope);
    // Files have no origin with a name; nothing sent is secret.
    for (const peer of peers) if (!peer.closed) peer.postMessage(envelope, '*');
  };
  const hear = (envelope: Envelope, source?: MessageEventSource | null) => {
    if (source && 'closed' in source) peers.add(source);
    if (heard.has(envelope.id)) return;
    pass(envelope);
    receive(envelope.message);
  };
  channel.addEventListener('message', ({ data }) => hear(data));
  addEventListener('message', ({ data, source }) => {
    if (data?.presentation === presentation) hear(data, source);
  });
  return (message: WindowMessage) => pass({ presentation, id: randomName(), message });
}
