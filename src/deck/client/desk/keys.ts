import { commandKeys, type DeskCommand, findKeys } from '../../../deck-keys.ts';

interface Listeners {
  /** @returns whether the key is used up. */
  onKey(event: KeyboardEvent): boolean;
  onCommand(command: DeskCommand): void;
}

/** Where letters are text, and not commands. */
const text = 'input, textarea, select, [contenteditable], dialog';

/**
 * Hears every key before Bespoke does. What a demo passes on comes this way too. With Caps Lock, Bespoke
 * takes `F` for another key than `f`; it is told the small letter.
 */
export function listenForKeys({ onKey, onCommand }: Listeners): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      const isText = event.target instanceof Element && event.target.closest(text) !== null;
      if (!isText && isCapital(event)) {
        use(event);
        event.target?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: event.key.toLowerCase(),
            bubbles: true,
            cancelable: true,
          }),
        );
        return;
      }
      const command = isText ? undefined : commandOf(event);
      if (onKey(event)) use(event);
      else if (command !== undefined) {
        use(event);
        onCommand(command);
      }
    },
    { capture: true },
  );
}

function commandOf(event: KeyboardEvent): DeskCommand | undefined {
  if (event.ctrlKey || event.metaKey) {
    return findKeys.includes(event.key.toLowerCase()) ? 'find' : undefined;
  }
  return event.altKey ? undefined : commandKeys[event.key];
}

/** A letter that is a capital by Caps Lock alone. */
function isCapital(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  return isPlain && /^\p{Lu}$/u.test(event.key);
}

function use(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
