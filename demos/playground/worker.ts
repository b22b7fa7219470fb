import { createHost } from './training/host.ts';
import type { Command, Event } from './training/protocol.ts';

/** Timers wait 4 ms when nested; a message to oneself does not, and lets those of the page pass. */
const channel = new MessageChannel();
const callbacks: (() => void)[] = [];
channel.port1.onmessage = () => callbacks.shift()?.();

const host = createHost({
  post: (event: Event) => self.postMessage(event),
  now: () => performance.now(),
  later(callback) {
    callbacks.push(callback);
    channel.port2.postMessage(null);
  },
});

self.onmessage = ({ data }: MessageEvent<Command>) => host.receive(data);
