import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConvertedDeck, convertDeck } from '../../deck/convert.ts';
import { inProject } from '../../deck/files/places.ts';
import type { DeckProblem } from '../../deck/problems.ts';
import { deckPath } from '../../deck/read-deck.ts';
import { type DemoBox, tooSmall } from '../../deck/small-demos.ts';
import { deckFile, projectRoot } from '../project.ts';
import { DeckInDevelopment } from './deck-in-development.ts';
import { demosAddress, problemBar } from './problem-bar.ts';
import { ProblemNews } from './problem-news.ts';

/** The decks that pages have asked for. What is wrong in them is said as it becomes known. */
export class OpenedDecks {
  readonly #decks = new Map<string, DeckInDevelopment>();
  readonly #converted = new Map<string, ConvertedDeck>();
  /** Demos that have too little room on their slides. */
  readonly #small = new Map<string, DeckProblem[]>();
  readonly #news = new ProblemNews();
  readonly #say: (text: string) => void;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /** The deck, converted when it is asked for its HTML. */
  open(name: string): DeckInDevelopment {
    const deck = this.#decks.get(name) ?? new DeckInDevelopment(() => this.#convert(name));
    this.#decks.set(name, deck);
    return deck;
  }

  /** The deck, if it was opened. */
  find(name: string): DeckInDevelopment | undefined {
    return this.#decks.get(name);
  }

  /** A source has changed, of which any deck may be made. */
  change(): void {
    for (const deck of this.#decks.values()) deck.change();
  }

  /** @returns which demos have too little room in a page that shows the deck; undefined if none does. */
  measured(name: string, boxes: readonly DemoBox[]): DeckProblem[] | undefined {
    const deck = this.#converted.get(name);
    if (deck === undefined) return undefined;
    const found = tooSmall(deckPath(deckFile(name)), boxes, deck.demoLines);
    this.#small.set(name, found);
    this.tell(name, deck.problems);
    return found;
  }

  /** @param problems of the deck's source, as it is now. */
  tell(name: string, problems: readonly DeckProblem[]): void {
    const text = this.#news.of(name, [...problems, ...(this.#small.get(name) ?? [])]);
    if (text !== '') this.#say(text);
  }

  async #convert(name: string): Promise<string> {
    const { html, ...deck } = await convert(name);
    this.#converted.set(name, deck);
    this.tell(name, deck.problems);
    return html;
  }
}

async function convert(deck: string): Promise<ConvertedDeck & { html: string }> {
  const folder = join(projectRoot, '.cache', 'decks');
  await mkdir(folder, { recursive: true });
  const output = join(folder, `${deck}.html`);
  const converted = await convertDeck(deckFile(deck), { output, places: inProject });
  const page = await readFile(output, 'utf8');
  const bar = problemBar(converted.problems, demosAddress(deck));
  return { ...converted, html: page.replace('</body>', () => `${bar}</body>`) };
}
