import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { targetOf } from '../../deck/addresses.ts';
import { stageIn, withStage } from '../../lecture/stages.ts';
import { inLanes } from '../in-lanes.ts';
import type { PlacedDemo } from './demo-places.ts';
import { Camera, type Film, type Picture } from './posters.ts';
import type { Studio } from './studio.ts';

/** The pictures of a deck's demos, by `name?state` as its slides write them. */
export type Posters = ReadonlyMap<string, Picture>;

/** For slides on a projector of 1920 × 1080, which shows them half as large again as they are laid out. */
export const forScreens: Film = { format: 'webp', quality: 75, scale: 1.5 };

/** PDF files take JPEG as it is, and pack all other pictures anew: that takes longer, for larger files. */
export const forPrint: Film = { format: 'jpeg', quality: 85, scale: 2 };

/** Takes the pictures for the decks of a built site. */
export class DeckCameras {
  /** Two: while one demo computes, another is loaded. */
  readonly #cameras: readonly [Camera, Camera];

  constructor(studio: Studio, film: Film) {
    this.#cameras = [new Camera(studio, film), new Camera(studio, film)];
  }

  /**
   * Takes the picture of each demo of a deck, in each state that its slide goes through, in the size and
   * theme in which the slide shows it.
   */
  async take(places: readonly (readonly PlacedDemo[])[]): Promise<Posters> {
    const requests = requestsOf(places);
    const taken = new Map<string, Picture>();
    await inLanes(this.#cameras, requests, async ({ target, request }, camera) => {
      taken.set(target, await camera.take(request));
    });
    // In the order of the slides, whichever was there first: what is made of them is kept by it.
    return new Map(requests.map(({ target }) => [target, taken.get(target)!]));
  }
}

function requestsOf(places: readonly (readonly PlacedDemo[])[]) {
  return places.flat().flatMap(({ shown, ...box }) =>
    shown.map(({ demo, query }) => {
      // A step that names no stage leaves the demo on the one where it stands.
      const stage = stageIn(query) ?? stageIn(shown[0]?.query ?? '');
      const staged = stage === null ? query : withStage(query, stage);
      return { target: targetOf({ name: demo, query }), request: { demo, query: staged, ...box } };
    }),
  );
}

/** The pictures themselves, to be put into a file that stands alone. */
export function asDataUris(posters: Posters): Record<string, string> {
  const entries = [...posters].map(([target, { name, content }]) => {
    const base64 = Buffer.from(content).toString('base64');
    return [target, `data:image/${extname(name).slice(1)};base64,${base64}`] as const;
  });
  return Object.fromEntries(entries);
}

/** The pictures as files of a site, by their addresses from a deck. @param site path from the deck to the site's root */
export async function asSiteFiles(
  posters: Posters,
  outDir: string,
  site: string,
): Promise<Record<string, string>> {
  const folder = join(outDir, 'posters');
  await mkdir(folder, { recursive: true });
  const entries = [...posters].map(async ([target, { name, content }]) => {
    await writeFile(join(folder, name), content);
    return [target, `${site}posters/${name}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
