/** Keys between a demo and the deck: what is pressed in a frame never reaches the deck by itself. */

/** A key that a demo passed on, as if it had been pressed in the deck. */
export function passOnKeys(key: string, shiftKey: boolean): void {
  document.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
  );
}

/**
 * Takes the keyboard away from a demo's frame; the overview, a frame too, keeps it.
 * @returns whether a demo had it.
 */
export function leaveFrames(): boolean {
  const { activeElement } = document;
  if (!activeElement?.matches('figure.demo > iframe')) return false;
  (activeElement as HTMLIFrameElement).blur();
  window.focus();
  return true;
}
