/** Keys between a demo and the deck: what is pressed in a frame never reaches the deck by itself. */

/** A key that a demo passed on. Escape gives the keys back to the deck; the others move it. */
export function passOnKeys(key: string, shiftKey: boolean): void {
  if (key === 'Escape') {
    leaveFrames();
    return;
  }
  document.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
  );
}

/** Takes the keyboard away from a demo's frame. */
export function leaveFrames(): void {
  if (!(document.activeElement instanceof HTMLIFrameElement)) return;
  document.activeElement.blur();
  window.focus();
}
