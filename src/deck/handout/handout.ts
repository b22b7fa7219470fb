import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { handoutPage } from './page.ts';
import { type HandoutOptions, renderSlides } from './slides.ts';

/**
 * Writes the reading handout of a deck as one HTML file, whole or not at all.
 * @throws DeckError with file and line of everything that the author has to mend.
 */
export async function writeHandout(
  deckFile: string,
  output: string,
  options: HandoutOptions,
): Promise<void> {
  const page = handoutPage(await renderSlides(deckFile, options), options);
  await mkdir(dirname(output), { recursive: true });
  const unfinished = `${output}.unfinished`;
  try {
    await writeFile(unfinished, page);
    await rename(unfinished, output);
  } finally {
    await rm(unfinished, { force: true });
  }
}
