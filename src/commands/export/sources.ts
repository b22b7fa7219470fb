import { drawOnSlides } from '../../deck/drawings/on-slides.ts';
import type { RemotePictures } from '../../deck/files/remote.ts';
import type { Press } from '../../deck/print/press.ts';
import type { DeckProblem } from '../../deck/problems.ts';
import { type RenderedDeck, renderSlides } from '../../deck/slides.ts';
import { DeckProblems } from '../deck-problems.ts';
import { deckFile } from '../project.ts';
import { asDataUris, type Posters } from '../site/deck-posters.ts';
import type { DrawingsFile } from './drawings.ts';
import type { Sources } from './handouts.ts';

/** How decks are read. */
export interface Reading {
  /** Where students find the demos, with a slash at its end. */
  readonly baseUrl: string;
  /** Pictures on other machines; if it is not given, those that were fetched before. */
  readonly remote?: RemotePictures | undefined;
  /** Gets what is wrong in them. */
  readonly problems: DeckProblems;
}

/**
 * Renders a deck for print, with the pictures of its demos inside.
 * @param press has the deck without them.
 */
export async function sourcesOf(
  deck: string,
  files: Posters,
  {
    baseUrl,
    press,
    problems = new DeckProblems(),
    remote,
    drawings,
  }: {
    baseUrl: string;
    press: Press;
    problems?: DeckProblems;
    remote?: RemotePictures | undefined;
    drawings?: DrawingsFile | undefined;
  },
): Promise<Sources> {
  const posters = asDataUris(files);
  const plain =
    files.size === 0
      ? press.deck
      : await renderSlides(deckFile(deck), { baseUrl, posters, remote });
  const drawn = drawings && drawOnSlides(plain.slides, drawings.drawings, drawings.file);
  const rendered = drawn ? { ...plain, slides: drawn.slides } : plain;
  problems.add(drawn?.problems ?? []);
  problems.add(rendered.problems);
  problems.add(missingPosters(`slides/${deck}.md`, rendered, posters));
  if (rendered !== press.deck) await press.update(rendered);
  return { deck: rendered, options: { baseUrl, posters }, press };
}

/** The slides that show a demo in a state without a picture: print has no live demo to show in its place. */
export function missingPosters(
  file: string,
  { slides }: Pick<RenderedDeck, 'slides'>,
  posters: Readonly<Record<string, string>>,
): DeckProblem[] {
  return slides.flatMap(({ demos, line }, i) =>
    demos
      .filter((target) => posters[target] === undefined)
      .map((target) => ({
        ...{ file, line, slide: i + 1 },
        message: `There is no picture of the demo “${target}” to print. A slide with @step lines needs the @demo that they belong to.`,
      })),
  );
}
