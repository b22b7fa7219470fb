import type { Browser } from 'playwright-core';
import { Press } from '../../deck/print/press.ts';
import { deckPath } from '../../deck/read-deck.ts';
import { renderSlides } from '../../deck/slides.ts';
import { tooSmall } from '../../deck/small-demos.ts';
import { deckFile } from '../project.ts';
import { boxesOf, demoPlaces, type PlacedDemo } from '../site/demo-places.ts';
import type { Reading } from './sources.ts';

/** A deck on its press, and where its demos are. */
export interface LaidOut {
  readonly press: Press;
  readonly places: readonly (readonly PlacedDemo[])[];
}

/** The decks on their presses, without pictures of the demos; those that cannot be converted are left out. */
export async function layOut(
  decks: readonly string[],
  browser: Browser,
  { baseUrl, remote, problems }: Reading,
): Promise<Map<string, LaidOut>> {
  const laidOut = new Map<string, LaidOut>();
  for (const deck of decks) {
    await problems.attempt(async () => {
      const rendered = await renderSlides(deckFile(deck), { baseUrl, remote });
      const press = new Press(browser, rendered);
      const places = await demoPlaces(rendered, () => press.page());
      problems.add(tooSmall(deckPath(deckFile(deck)), boxesOf(places), rendered.demoLines));
      laidOut.set(deck, { press, places });
    });
  }
  return laidOut;
}
