import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** How many fields of the page hold what could not be taken: until they are mended, no exercise is solved. */
export const unread = signal(0);

/**
 * What is being typed into a field: taken on Enter and when the field is left, given up by Escape. What
 * cannot be taken stays, with what was expected.
 * @param read throws RangeError with a sentence about what it expects.
 */
export function useDraft<Value>(read: (text: string) => Value, take: (value: Value) => void) {
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
    let value: Value;
    try {
      value = read(text.value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problem.value = error.message;
      return;
    }
    cancel();
    take(value);
  };
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
