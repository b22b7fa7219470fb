/** The keys of a deck: for the deck itself, for demos, which pass them on, and for the card of keys. */

export type DeskCommand =
  | 'next'
  | 'previous'
  | 'black'
  | 'white'
  | 'find'
  | 'overview'
  | 'details'
  | 'draw'
  | 'pointer'
  | 'path'
  | 'fullscreen'
  | 'help';

/** Keys that turn slides whatever has the focus: a clicker sends no others. */
export const turningKeys: readonly string[] = ['PageUp', 'PageDown'];

/**
 * Marp's own keys, those of presenter view, and what is typed before a slide's number, which a demo has no
 * use for outside of its controls.
 */
export const plainKeys: readonly string[] = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'f', 'p', 'n', '+', '-'],
  ...'0123456789',
];

/** With Ctrl or Command they look for a slide: the browser's own search finds the slide that is shown alone. */
export const findKeys: readonly string[] = ['k', 'f'];

export interface KeyRow {
  /** As they stand on keyboards. */
  readonly keys: string;
  /** What they do, to follow the keys. */
  readonly does: string;
  /** `KeyboardEvent.key` of each; with what is held or clicked beside it, if anything is. */
  readonly values: readonly string[];
}

/** `KeyboardEvent.key` of what the deck adds to Marp's keys. */
export const commandKeys: Readonly<Record<string, DeskCommand>> = {
  MediaTrackNext: 'next',
  MediaTrackPrevious: 'previous',
  b: 'black',
  '.': 'black',
  MediaPlayPause: 'black',
  w: 'white',
  ',': 'white',
  '/': 'find',
  o: 'overview',
  e: 'details',
  d: 'draw',
  l: 'pointer',
  c: 'path',
  F5: 'fullscreen',
  '?': 'help',
};

/** Which keys of the deck common clickers send. */
export interface Clicker {
  readonly models: string;
  /** `KeyboardEvent.key` of each of its buttons. */
  readonly values: readonly string[];
  readonly words: string;
}

export const keyCard: readonly KeyRow[] = [
  {
    keys: 'Arrow keys, Page Up, Page Down, Space',
    does: 'back, next; with Shift, whole slides',
    values: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'PageUp', 'PageDown', ' '],
  },
  { keys: 'Home, End', does: 'first slide, last slide', values: ['Home', 'End'] },
  { keys: '12 Enter', does: 'slide 12', values: [...'0123456789', 'Enter'] },
  {
    keys: '/ or Ctrl+K or Ctrl+F',
    does: 'find a slide by a word; Ctrl+F again: the browser’s own search, on this slide',
    values: ['/', 'Control+k', 'Control+f'],
  },
  { keys: 'o', does: 'overview', values: ['o'] },
  { keys: 'e', does: 'everything of the slide’s demo, and back to its stage', values: ['e'] },
  { keys: 'b or .', does: 'black screen; any key brings the slide back', values: ['b', '.'] },
  { keys: 'w or ,', does: 'white screen', values: ['w', ','] },
  {
    keys: 'l',
    does: 'pointer: as long as it is held, or from one press to the next',
    values: ['l'],
  },
  { keys: 'd', does: 'draw on the slide', values: ['d'] },
  { keys: 'Alt and click', does: 'closer to a detail, and back', values: ['Alt+click'] },
  { keys: 'c', does: 'leaves the extra slides out, or shows them again', values: ['c'] },
  { keys: 'f or F5', does: 'full screen', values: ['f', 'F5'] },
  { keys: 'p', does: 'presenter view; there, the window for the audience', values: ['p'] },
  {
    keys: 'n',
    does: 'in presenter view: to the notes, which arrow keys scroll',
    values: ['n'],
  },
  { keys: '+, −', does: 'in presenter view: larger notes, smaller notes', values: ['+', '-'] },
  {
    keys: 'Media keys',
    does: 'next track, previous track: next, back; play: black screen',
    values: ['MediaTrackNext', 'MediaTrackPrevious', 'MediaPlayPause'],
  },
  {
    keys: 'Escape',
    does: 'leaves what is open: a demo, a dialog, drawing, full screen',
    values: ['Escape'],
  },
  { keys: '?', does: 'this card', values: ['?'] },
];

export const clickers: readonly Clicker[] = [
  {
    models: 'Logitech R400, R700, R800',
    values: ['PageUp', 'PageDown', 'F5', 'Escape', '.'],
    words: 'Page Up and Page Down; F5 and Escape in turn; full stop',
  },
  {
    models: 'Kensington Wireless Presenter',
    values: ['PageUp', 'PageDown', 'b'],
    words: 'Page Up and Page Down; b',
  },
  {
    models: 'others',
    values: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    words: 'arrow keys, which turn slides, but in a demo’s slider or field, which use them',
  },
  {
    models: 'those with Tab and Enter',
    values: ['Tab', 'Enter'],
    words: 'Tab goes to the next link, button or demo of the slide; Enter opens it',
  },
  {
    models: 'earphones, media remotes',
    values: ['MediaTrackNext', 'MediaTrackPrevious', 'MediaPlayPause'],
    words: 'next track and previous track; play',
  },
];
