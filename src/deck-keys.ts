/** The keys of a deck: for the deck itself, for demos, which pass them on, and for the card of keys. */

export type DeskCommand =
  | 'black'
  | 'white'
  | 'find'
  | 'overview'
  | 'details'
  | 'draw'
  | 'pointer'
  | 'fullscreen'
  | 'help';

/** Keys that turn slides whatever has the focus: a clicker sends no others. */
export const turningKeys: readonly string[] = ['PageUp', 'PageDown'];

/** Marp's own keys and what is typed before a slide's number, which a demo has no use for outside of its controls. */
export const plainKeys: readonly string[] = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'f', 'p', 'c'],
  ...'0123456789',
];

export interface KeyRow {
  /** As they stand on keyboards and clickers. */
  readonly keys: string;
  /** What they do, to follow the keys. */
  readonly does: string;
}

/** `KeyboardEvent.key` of what the deck adds to Marp's keys. */
export const commandKeys: Readonly<Record<string, DeskCommand>> = {
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  '/': 'find',
  o: 'overview',
  e: 'details',
  d: 'draw',
  l: 'pointer',
  F5: 'fullscreen',
  '?': 'help',
};

export const keyCard: readonly KeyRow[] = [
  { keys: 'Arrow keys, Page Up, Page Down, Space', does: 'back, next; with Shift, whole slides' },
  { keys: 'Home, End', does: 'first slide, last slide' },
  { keys: '12 Enter', does: 'slide 12' },
  { keys: '/ or Ctrl+K', does: 'find a slide by a word' },
  { keys: 'o', does: 'overview' },
  { keys: 'e', does: 'everything of the slide’s demo, and back to its stage' },
  { keys: 'b or .', does: 'black screen; any key brings the slide back' },
  { keys: 'w or ,', does: 'white screen' },
  { keys: 'l', does: 'pointer: as long as it is held, or from one press to the next' },
  { keys: 'd', does: 'draw on the slide' },
  { keys: 'Alt and click', does: 'closer to a detail, and back' },
  { keys: 'c', does: 'leaves the extra slides out, or shows them again' },
  { keys: 'f or F5', does: 'full screen' },
  { keys: 'p', does: 'presenter view; there, the window for the audience' },
  { keys: '+, −', does: 'in presenter view: larger notes, smaller notes' },
  { keys: 'Escape', does: 'leaves what is open: a demo, a dialog, drawing, full screen' },
  { keys: '?', does: 'this card' },
];
