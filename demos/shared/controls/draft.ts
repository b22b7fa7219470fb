import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { readNumber } from '../read-number.ts';

/** How many fields of the page hold what could not be taken: until they are mended, no exercise is solved. */
export const unread = signal(0);

/** Reads a number in any usual notation. */
export type NumberReader = typeof readNumber;

let reader: NumberReader | undefined;

/** The reader comes when somebody begins to type: most visitors never do. */
async function loadReader(): Promise<void> {
  reader ??= (await import('../read-number.ts')).readNumber;
}

/**
 * What is being typed into a field: taken on Enter and when the field is left, given up by Escape. What
 * cannot be taken stays, with what was expected.
 * @param read is given the reader of numbers; throws RangeError with a sentence about what it expects.
 */
export function useDraft<Value>(
  read: (text: string, readNumber: NumberReader) => Value,
  take: (value: Value) => void,
) {
  const text = useSignal<string | null>(null);
  const problem = useSignal('');

  const isUnread = problem.value !== '';
  useEffect(() => {
    if (!isUnread) return;
    unread.value += 1;
    return () => {
      unread.value -= 1;
    };
  }, [isUnread]);

  const commit = () => {
    if (text.value === null) return;
    if (reader === undefined) {
      // By then another field may have been taken and all drawn anew, so that this commit is out of date.
      loadReader().then(() => setTimeout(() => current.current()));
      return;
    }
    let value: Value;
    try {
      value = read(text.value, reader);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problem.value = error.message;
      return;
    }
    cancel();
    take(value);
  };
  const current = useRef(commit);
  current.current = commit;
  const cancel = () => {
    text.value = null;
    problem.value = '';
  };
  return {
    /** Null while nothing is being typed. */
    text: text.value,
    /** Empty if there is none. */
    problem: problem.value,
    commit,
    cancel,
    onInput(event: { currentTarget: HTMLInputElement }) {
      text.value = event.currentTarget.value;
      loadReader();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Enter') commit();
      if (event.key === 'Escape' && text.value !== null) {
        event.preventDefault();
        cancel();
      }
    },
  };
}
