/**
 * Hears clicks with Alt, of which the demo itself hears nothing: the deck goes closer to what is clicked.
 * @param onZoom the place, in CSS pixels of the window
 */
export function listenForZoom(onZoom: (x: number, y: number) => void): void {
  for (const type of ['pointerdown', 'mousedown', 'click'] as const) {
    addEventListener(
      type,
      (event) => {
        if (!event.altKey || event.button !== 0) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type === 'click') onZoom(event.clientX, event.clientY);
      },
      { capture: true },
    );
  }
}
