const clicker = ['PageUp', 'PageDown'];
const forDeck = [
  ...clicker,
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape', 'f', 'o', 'p'],
];

/** What uses the other keys itself: sliders, text fields, groups of choices. */
const usesKeys = 'input:not([type=checkbox]), select, textarea, [role=slider], [contenteditable]';

/** The key that a deck should get of a key pressed in a demo, or null if the demo uses it itself. */
export function deckKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog[open]')) return null;
  const keys = target?.closest(usesKeys) ? clicker : forDeck;
  return keys.includes(event.key) ? event.key : null;
}
