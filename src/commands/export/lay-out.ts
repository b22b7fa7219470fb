import type { Browser } from 'playwright-core';
import { Press } from '../../deck/print/press.ts';
import { deckPath } from '../../deck/read-deck.ts';
import { renderSlides } from '../../deck/slides.ts';
import { smallDemos } from '../../deck/small-demos.ts';
import { deckFile } from '../project.ts';
import type { Reading } from './sources.ts';

/** The decks on their presses, without pictures of the demos; those that cannot be converted are left out. */
export async function layOut(
  decks: readonly string[],
  browser: Browser,
  { baseUrl, remote, problems }: Reading,
): Promise<Map<string, Press>> {
  const presses = new Map<string, Press>();
  for (const deck of decks) {
    await problems.attempt(async () => {
      const rendered = await renderSlides(deckFile(deck), { baseUrl, remote });
      const press = new Press(browser, rendered);
      problems.add(await smallDemos(deckPath(deckFile(deck)), await press.page(), rendered));
      presses.set(deck, press);
    });
  }
  return presses;
}
