import type { Memory } from './slots.ts';

/** What windows of one presentation say to each other. */
type WindowMessage =
  /** A window was opened and asks what was done so far. */
  | { type: 'hello' }
  /** A demo was put into a state. */
  | { type: 'state'; id: string; memory: Memory; stamp: Stamp }
  /** A value that all windows share was set. */
  | { type: 'value'; name: string; value: unknown; stamp: Stamp };

/** When something was set: a count of all that was set before it was, then the window. */
type Stamp = readonly [count: number, by: string];

/** A value that is the same in every window of the presentation, and there again after a reload. */
export interface Shared<Value> {
  readonly value: Value;
  set(value: Value): void;
}

interface WindowsOptions {
  hear(id: string, memory: Memory): void;
  /** Everything done so far, for a window that comes later. */
  memories(): Iterable<{ id: string; memory: Memory | undefined }>;
}

export interface Windows {
  /** Tells the others what a demo was put into. Told in two windows at once, the same stays in both. */
  tell(id: string, memory: Memory): void;
  /**
   * A value that JSON can hold, set by any window and kept by all. Set in two at once, the same one stays
   * in both.
   * @param onChange called with each new value, by whomever it was set, and with one that was kept.
   */
  share<Value>(name: string, initial: Value, onChange: (value: Value) => void): Shared<Value>;
  /** @param onChange called whenever any shared value was set, by whomever. */
  watch(onChange: () => void): void;
}

// Bespoke takes it from the address.
let knownKey = new URLSearchParams(location.search).get('sync');

/** Whether the page began as a window of a presentation that there was already. */
export const isOpenedByAnother = knownKey !== null;

/**
 * The key that Bespoke gives the windows of one presentation: audience, presenter view, overview. Once known it is
 * kept here: a link to where the deck is makes the history forget it.
 */
export function presentationKey(): string {
  knownKey ??= history.state?.marpBespokeSyncKey ?? null;
  return knownKey ?? '';
}

/**
 * A link within the deck makes a new entry of the history, without the key: a page that was loaded again there
 * would belong to a presentation of its own. Call it after Bespoke has started.
 */
export function keepPresentationKey(): void {
  const key = presentationKey();
  addEventListener('hashchange', () => {
    history.replaceState({ ...history.state, marpBespokeSyncKey: key }, '');
  });
}

/** Ties the windows of one presentation: what is done in one of them shows in the others. */
export function connectWindows({ hear, memories }: WindowsOptions): Windows {
  const name = `presentation ${location.pathname} ${presentationKey()}`;
  const me = randomName();
  const values = new Map<string, { value: unknown; stamp: Stamp; onChange(value: never): void }>();
  const kept = keptValues(name);
  const watchers = new Set<() => void>();
  let count = 0;
  const nextStamp = (): Stamp => {
    count += 1;
    return [count, me];
  };
  const send = connect(name, receive);
  const states = new Map<string, Stamp>();

  function receive(message: WindowMessage): void {
    if (message.type === 'state') {
      takeState(message.id, message.memory, message.stamp);
    } else if (message.type === 'value') {
      take(message.name, message.value, message.stamp);
    } else {
      for (const { id, memory } of memories()) {
        if (memory) send({ type: 'state', id, memory, stamp: states.get(id) ?? [0, me] });
      }
      tellValues();
    }
  }

  function takeState(id: string, memory: Memory, stamp: Stamp): void {
    count = Math.max(count, stamp[0]);
    const known = states.get(id);
    if (known !== undefined && !isLater(stamp, known)) return;
    states.set(id, stamp);
    hear(id, memory);
  }

  function tellValues(): void {
    for (const [name, { value, stamp }] of values) {
      if (stamp[0] > 0) send({ type: 'value', name, value, stamp });
    }
  }

  function take(name: string, value: unknown, stamp: Stamp): boolean {
    count = Math.max(count, stamp[0]);
    const known = values.get(name);
    if (known === undefined || !isLater(stamp, known.stamp)) return false;
    known.value = value;
    known.stamp = stamp;
    kept.write(name, { value, stamp });
    known.onChange(value as never);
    for (const watcher of watchers) watcher();
    return true;
  }

  // After all that is shared here has been named. What was kept can be news to a window that was being loaded
  // when it was set.
  queueMicrotask(() => {
    send({ type: 'hello' });
    tellValues();
  });
  return {
    tell(id, memory) {
      const stamp = nextStamp();
      states.set(id, stamp);
      send({ type: 'state', id, memory, stamp });
    },
    watch: (onChange) => watchers.add(onChange),
    share(name, initial, onChange) {
      values.set(name, { value: initial, stamp: [0, ''], onChange });
      const before = kept.read(name);
      if (before !== undefined) take(name, before.value, before.stamp);
      return {
        get value() {
          return values.get(name)!.value as typeof initial;
        },
        set(value) {
          const stamp = nextStamp();
          take(name, value, stamp);
          send({ type: 'value', name, value, stamp });
        },
      };
    },
  };
}

/** Not `crypto.randomUUID`, which pages without https lack. */
function randomName(): string {
  return Math.random().toString(36).slice(2);
}

function isLater([count, by]: Stamp, [otherCount, other]: Stamp): boolean {
  return count === otherCount ? by > other : count > otherCount;
}

/**
 * Sends to the other windows. Pages of a file cannot hear each other by a channel in every browser; there
 * the window that opened another one and the one that was opened talk directly, and pass on what they hear.
 */
function connect(name: string, receive: (message: WindowMessage) => void) {
  const heard = new Set<string>();
  const peers = new Set<Window>();
  const channel = new BroadcastChannel(name);
  const opener = window.opener as Window | null;
  if (opener !== null) peers.add(opener);

  interface Envelope {
    presentation: string;
    id: string;
    message: WindowMessage;
  }
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
    if (data?.presentation === name) hear(data, source);
  });
  return (message: WindowMessage) => pass({ presentation: name, id: randomName(), message });
}

/** Shared values as this window last knew them, for the window that is loaded again in its place. */
function keptValues(presentation: string) {
  const address = (name: string) => `${presentation} ${name}`;
  return {
    read(name: string): { value: unknown; stamp: Stamp } | undefined {
      try {
        return JSON.parse(sessionStorage.getItem(address(name)) ?? 'null') ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(name: string, kept: { value: unknown; stamp: Stamp }): void {
      try {
        sessionStorage.setItem(address(name), JSON.stringify(kept));
      } catch {
        // Full, or forbidden: the value lasts until the window is closed or loaded again.
      }
    },
  };
}
