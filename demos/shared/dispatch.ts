import { type Signal, untracked } from '@preact/signals';

/**
 * Makes of each event the next model, and does what is then to be done. Events are taken one after the other, in the
 * order in which they came: what is done about one may bring the next.
 */
export function createDispatch<Model extends { readonly effects: readonly unknown[] }, Event>(
  model: Signal<Model>,
  reduce: (model: Model, event: Event) => Model,
  perform: (effect: Model['effects'][number]) => void,
): (event: Event) => void {
  const waiting: Event[] = [];
  let isBusy = false;
  const take = (event: Event) => {
    model.value = reduce(model.peek(), event);
    for (const effect of model.peek().effects) perform(effect);
  };
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
