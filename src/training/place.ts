import { messageOf } from '../error-message.ts';

/** What a host needs of the place it works in: a worker, or a test. */
export interface Place<Event> {
  readonly post: (event: Event) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** Calls back soon, after waiting messages had their turn. */
  readonly later: (callback: () => void) => void;
}

/** The worker without the worker: takes commands and tells what happens. */
export interface Host<Command> {
  receive(command: Command): Promise<void>;
}

export type Handlers<Command extends { readonly type: string }> = {
  [Type in Command['type']]: (command: Extract<Command, { type: Type }>) => unknown;
};

/**
 * A host that does each command by its handler.
 * @param fail tells, with a sentence, that a command could not be done; the host goes on listening
 */
export function createHostOf<Command extends { readonly type: string }>(
  handlers: Handlers<Command>,
  fail: (command: Command, reason: string) => void,
): Host<Command> {
  return {
    async receive(command) {
      try {
        // A command's type is the key of its handler; TypeScript cannot follow that through a union.
        await (handlers[command.type as Command['type']] as (command: Command) => unknown)(command);
      } catch (error) {
        fail(command, messageOf(error));
      }
    },
  };
}

/** What of a worker's global scope is needed. */
interface Scope {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** Lets a host work in a worker. */
export function serve<Command, Event>(
  scope: Scope,
  createHost: (place: Place<Event>) => Host<Command>,
): void {
  // Timers wait 4 ms when nested; a message to oneself does not, and lets those of the page pass.
  const channel = new MessageChannel();
  const callbacks: (() => void)[] = [];
  channel.port1.onmessage = () => callbacks.shift()?.();

  const host = createHost({
    post: (event) => scope.postMessage(event),
    now: () => performance.now(),
    later(callback) {
      callbacks.push(callback);
      channel.port2.postMessage(null);
    },
  });
  scope.onmessage = ({ data }: MessageEvent<Command>) => host.receive(data);
}
