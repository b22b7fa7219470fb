import type { Store } from '../state.ts';

/** Ctrl/Cmd+Z undoes, with Shift (or Ctrl+Y) redoes; each press of a key or pointer is one step. */
export function listenForUndo(store: Pick<Store<object>, 'undo' | 'redo' | 'settle'>): void {
  addEventListener('pointerdown', store.settle, { capture: true });
  addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat) store.settle();
    },
    { capture: true },
  );
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isTyping = event.target instanceof Element && event.target.matches('input[type=text]');
    if (isTyping || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) store.redo();
    else store.undo();
  });
}
