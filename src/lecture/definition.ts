import type { UrlState } from '../url-state.ts';

/**
 * What the hub, the deck's build, the posters and the tests know of a demo without loading it.
 * Each `demos/<name>/definition.ts` exports one; it has no DOM and imports no view.
 */
export interface DemoDefinition<State = object> extends DemoWords {
  readonly state: UrlState<State>;
}

/** One way in which a demo stands on a slide: a picture that the lecturer plays. */
export interface Stage {
  /** What is seen, e.g. “The four corners, and a line between them.” */
  readonly sees: string;
  /** What can be done there besides *Details*, as it is called on the screen; at most three. */
  readonly controls: readonly string[];
  /** For which moment of the lecture. */
  readonly moment: string;
  /** The state with which it opens, as a query, where the slide names none: before the answer. */
  readonly opens?: string;
}

/** What a demo's definition says in words. */
export interface DemoWords {
  /** Folder, address and name in a deck's directive, e.g. `perceptron`. */
  readonly name: string;
  readonly title: string;
  /** One sentence: what a visitor does here. */
  readonly sentence: string;
  /** One sentence: what a visitor understands afterwards. */
  readonly insight: string;
  /** The exercise of about a minute, as the student reads it. */
  readonly exercise: string;
  /** Words by which the hub's search finds it. */
  readonly concepts: readonly string[];
  /** The deck that shows it, by file name without ending. */
  readonly deck: string;
  /**
   * The state, as a query, in which the hub pictures it; its defaults without it.
   */
  readonly poster?: string;
  /** How it stands on slides, by the names that decks use; the first where a slide names none. */
  readonly stages: Readonly<Record<string, Stage>>;
}
