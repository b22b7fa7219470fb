import { untracked } from '@preact/signals';

/**
 * Lets events be taken one after the other, in the order in which they came: what is done about one may
 * bring the next.
 */
export function createDispatch<Event>(take: (event: Event) => void): (event: Event) => void {
  const waiting: Event[] = [];
  let isBusy = false;
  return (event) => {
    waiting.push(event);
    if (isBusy) return;
    isBusy = true;
    try {
      untracked(() => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) take(next);
      });
    } finally {
      isBusy = false;
    }
  };
}
