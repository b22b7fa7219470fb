import type { Press } from '../../deck/print/press.ts';
import { type RenderedDeck, renderSlides } from '../../deck/slides.ts';
import { CommandError } from '../options.ts';
import { deckFile } from '../project.ts';
import { asDataUris, type PosterFiles } from '../site/deck-posters.ts';
import type { Sources } from './handouts.ts';

/**
 * Renders a deck for print, with the pictures of its demos inside.
 * @param press has the deck without them.
 * @throws CommandError if a picture is missing: print has no live demo to show in its place.
 */
export async function sourcesOf(
  deck: string,
  files: PosterFiles,
  { baseUrl, press }: { baseUrl: string; press: Press },
): Promise<Sources> {
  const posters = await asDataUris(files);
  const rendered = await renderSlides(deckFile(deck), { baseUrl, posters });
  requirePosters(deck, rendered, posters);
  await press.update(rendered);
  return { deck: rendered, options: { baseUrl, posters }, press };
}

/** @throws CommandError naming the first slide that shows a demo in a state without a picture. */
export function requirePosters(
  name: string,
  { slides }: RenderedDeck,
  posters: Readonly<Record<string, string>>,
): void {
  for (const [i, { title, demos }] of slides.entries()) {
    const missing = demos.find((target) => posters[target] === undefined);
    if (missing === undefined) continue;
    throw new CommandError(
      `slides/${name}.md, slide ${i + 1} (${title}): there is no picture of the demo “${missing}” to print. A slide with @step lines needs the @demo that they belong to.`,
    );
  }
}
