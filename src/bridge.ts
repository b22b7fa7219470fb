/**
 * What a deck and a demo in one of its frames say to each other, by `postMessage`.
 * They share nothing else: the deck never reads a demo's document, a demo never the deck's.
 */

/** From a demo to the deck that frames it. */
export type DemoMessage =
  /** The demo's script runs and listens; the deck answers with `activity` and, if it kept one, `state`. */
  | { from: 'demo'; type: 'hello' }
  /** The first complete picture is on the screen. */
  | { from: 'demo'; type: 'ready' }
  /** A key that means something to the deck (page, fullscreen, presenter), pressed inside the demo. */
  | { from: 'demo'; type: 'key'; key: string; shiftKey: boolean }
  /** A click with Alt, at a place of the demo's window in CSS pixels: the deck goes closer to it, or back. */
  | { from: 'demo'; type: 'zoom'; x: number; y: number }
  /** The demo's state changed. `query` is its URL state; `snapshot` is what the URL cannot hold, such as trained weights. */
  | { from: 'demo'; type: 'state'; query: string; snapshot?: unknown };

/** From a deck to a demo in one of its frames. */
export type DeckMessage =
  /** Whether the demo's slide is on the screen, and how many screen pixels one slide pixel takes. */
  | { from: 'deck'; type: 'activity'; active: boolean; scale: number }
  /** Show this state: kept from an earlier frame, set by a step of the slide, or made in another window. */
  | { from: 'deck'; type: 'state'; query: string; snapshot?: unknown }
  /** From its stage to its details, or back. */
  | { from: 'deck'; type: 'details' };

export function isDemoMessage(data: unknown): data is DemoMessage {
  return isMessageFrom(data, 'demo');
}

export function isDeckMessage(data: unknown): data is DeckMessage {
  return isMessageFrom(data, 'deck');
}

function isMessageFrom(data: unknown, from: string): boolean {
  return typeof data === 'object' && data !== null && 'from' in data && data.from === from;
}
