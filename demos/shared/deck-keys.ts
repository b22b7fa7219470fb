/** A clicker's, and the one that gives the keys back. */
const always = ['PageUp', 'PageDown', 'Escape'];
const forDeck = [
  ...always,
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'f', 'o', 'p'],
];

/** What uses the other keys itself: sliders, text fields, groups of choices. */
const usesKeys = 'input:not([type=checkbox]), select, textarea, [role=slider], [contenteditable]';

/** The key that a deck should get of a key pressed in a demo, or null if the demo uses it itself. */
export function deckKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog[open]')) return null;
  const keys = target?.closest(usesKeys) ? always : forDeck;
  return keys.includes(event.key) ? event.key : null;
}
