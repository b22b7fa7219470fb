import { commandKeys, findKeys, plainKeys, turningKeys } from '../../src/deck-keys.ts';

/** What uses most keys itself: sliders, text fields, groups of choices. */
const usesKeys = 'input:not([type=checkbox]), select, textarea, [role=slider], [contenteditable]';

/** What is pressed by Space and Enter. */
const isPressed = 'button, a[href], summary, input, [role=button], [role=tab], [tabindex="0"]';

/** The key that a deck should get of a key pressed in a demo, or null if the demo uses it itself. */
export function deckKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.altKey) return null;
  const { key, repeat } = event;
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey) {
    const isFind = findKeys.includes(key.toLowerCase()) && !target?.closest('dialog[open]');
    return isFind ? '/' : null;
  }
  if (turningKeys.includes(key)) return key;
  if (target?.closest('dialog[open]')) return null;
  if (key === 'Escape') return key;
  if (target?.closest(usesKeys)) return null;
  if (key === ' ' || key === 'Enter') return target?.closest(isPressed) ? null : key;
  // By Caps Lock a capital: the deck tells it from a letter with Shift.
  const small = key.length === 1 ? key.toLowerCase() : key;
  if (plainKeys.includes(small)) return key;
  return small in commandKeys && !repeat ? key : null;
}
