import { beforeEach, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../../demos/shared/state.ts';
import { choice, number, urlState } from '../../../src/url-state.ts';

interface State {
  gate: 'and' | 'or';
  b: number;
}

const codec = urlState<State>(
  { gate: choice(['and', 'or']), b: number({ min: -2, max: 2, decimals: 1 }) },
  { gate: 'and', b: 0 },
);

describe('the state of a demo', () => {
  let store: Store<State>;
  beforeEach(() => {
    store = createStore(codec, 'b=1');
  });

  it('is rounded as its link rounds it', () => {
    store.update({ b: 0.123 });
    expect(store.state.value.b).toBe(0.1);
    expect(store.query.value).toBe('b=0.1');
  });

  it('does not change to what no link can hold', () => {
    store.update({ b: 3 });
    expect(store.state.value.b).toBe(1);
    expect(store.canUndo.value).toBe(false);
  });

  it('undoes at once all that happened between two presses, and redoes it', () => {
    store.settle();
    store.update({ b: 1.5 });
    store.update({ b: 2 });
    store.settle();
    store.update({ gate: 'or' });
    store.undo();
    expect(store.state.value).toEqual({ gate: 'and', b: 2 });
    store.undo();
    expect(store.state.value).toEqual({ gate: 'and', b: 1 });
    expect(store.canUndo.value).toBe(false);
    store.redo();
    store.redo();
    expect(store.state.value).toEqual({ gate: 'or', b: 2 });
  });

  it('undoes what went on by itself together with what set it off, and keeps what can be redone', () => {
    store.update({ b: 1.5 });
    store.settle();
    store.amend({ b: 2 });
    store.amend({ b: 3 });
    expect(store.state.value.b).toBe(2);
    store.undo();
    expect(store.state.value.b).toBe(1);
    store.amend({ b: 0.5 });
    expect(store.canUndo.value).toBe(false);
    store.redo();
    expect(store.state.value.b).toBe(2);
  });

  it('forgets what was undone once something else is done', () => {
    store.update({ b: 2 });
    store.undo();
    store.update({ b: -1 });
    expect(store.canRedo.value).toBe(false);
  });

  it('goes back to the link that opened it, and from there to the beginning; both can be undone', () => {
    store.update({ b: 2 });
    store.reset();
    expect(store.state.value.b).toBe(1);
    store.reset();
    expect(store.state.value.b).toBe(0);
    store.undo();
    store.undo();
    expect(store.state.value.b).toBe(2);
  });

  it('says what it could not read of a query from the deck', () => {
    store.show('b=9&gate=or');
    expect(store.state.value).toEqual({ gate: 'or', b: 0 });
    expect(store.problems.value).toEqual([
      '“b=9” is not possible: expected a number from -2 to 2.',
    ]);
  });
});
