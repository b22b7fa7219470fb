import type { KeptValues } from './kept-values.ts';
import type { ValueMessage } from './message.ts';
import { isLater, type Stamp, type Stamps } from './stamps.ts';

/** A value that is the same in every window of the presentation, and there again after a reload. */
export interface Shared<Value> {
  readonly value: Value;
  set(value: Value): void;
}

export interface Sharing {
  /**
   * A value that JSON can hold, set by any window and kept by all. Set in two at once, the same one stays
   * in both.
   * @param onChange called with each new value, by whomever it was set, and with one that was kept.
   */
  share<Value>(name: string, initial: Value, onChange: (value: Value) => void): Shared<Value>;
  /** @param onChange called whenever any shared value was set, by whomever. */
  watch(onChange: () => void): void;
}

/** This window's end of what it shares with the others. */
interface SharedValues extends Sharing {
  /** Another window has set a value. */
  receive(message: ValueMessage): void;
  /** Sends all that was ever set. */
  tell(): void;
}

export function shareValues(
  kept: KeptValues,
  stamps: Stamps,
  send: (message: ValueMessage) => void,
): SharedValues {
  const values = new Map<string, { value: unknown; stamp: Stamp; onChange(value: never): void }>();
  const watchers = new Set<() => void>();

  function take(name: string, value: unknown, stamp: Stamp): void {
    stamps.hear(stamp);
    const known = values.get(name);
    if (known === undefined || !isLater(stamp, known.stamp)) return;
    known.value = value;
    known.stamp = stamp;
    kept.write(name, { value, stamp });
    known.onChange(value as never);
    for (const watcher of watchers) watcher();
  }

  return {
    share(name, initial, onChange) {
      values.set(name, { value: initial, stamp: [0, ''], onChange });
      const before = kept.read(name);
      if (before !== undefined) take(name, before.value, before.stamp);
      return {
        get value() {
          return values.get(name)!.value as typeof initial;
        },
        set(value) {
          const stamp = stamps.next();
          take(name, value, stamp);
          send({ type: 'value', name, value, stamp });
        },
      };
    },
    watch: (onChange) => watchers.add(onChange),
    receive: ({ name, value, stamp }) => take(name, value, stamp),
    tell() {
      for (const [name, { value, stamp }] of values) {
        if (stamp[0] > 0) send({ type: 'value', name, value, stamp });
      }
    },
  };
}
