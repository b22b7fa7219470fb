import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { targetOf } from '../../deck/addresses.ts';
import { stageIn, withStage } from '../../lecture/stages.ts';
import { inLanes } from '../in-lanes.ts';
import { Camera, type Film, type PosterRequest } from './posters.ts';

/** Files of the pictures of a deck's demos, by `name?state` as its slides write them. */
export type PosterFiles = ReadonlyMap<string, string>;

interface Frame {
  request: PosterRequest;
  /** The state of the slide's demo before its steps. */
  on: string;
}

/** For slides on a projector of 1920 × 1080, which shows them half as large again as they are laid out. */
export const forScreens: Film = { format: 'webp', quality: 75, scale: 1.5 };

/** PDF files take JPEG as it is, and pack all other pictures anew: that takes longer, for larger files. */
export const forPrint: Film = { format: 'jpeg', quality: 85, scale: 2 };

/** Takes the pictures for the decks of a built site. */
export class DeckCameras {
  /** Two: while one demo computes, another is loaded. */
  readonly #cameras: readonly [Camera, Camera];

  /** @param site where it is, and where it is served. */
  constructor(browser: Browser, site: { outDir: string; siteUrl: string }, film: Film) {
    this.#cameras = [new Camera(browser, site, film), new Camera(browser, site, film)];
  }

  /**
   * Takes the picture of each demo of a deck, in each state that its slide goes through, in the size and
   * theme in which the slide shows it.
   * @param deck a page that shows all its slides.
   */
  async take(deck: Page): Promise<PosterFiles> {
    const files = new Map<string, string>();
    await inLanes(this.#cameras, await framesOf(deck), async ({ request, on }, camera) => {
      // A step that names no stage leaves the demo on the one where it stands.
      const stage = stageIn(request.query) ?? stageIn(on);
      const query = stage === null ? request.query : withStage(request.query, stage);
      const target = targetOf({ name: request.demo, query: request.query });
      files.set(target, await camera.take({ ...request, query }));
    });
    return files;
  }
}

/** The pictures themselves, to be put into a file that stands alone. */
export async function asDataUris(posters: PosterFiles): Promise<Record<string, string>> {
  const entries = [...posters].map(async ([target, file]) => {
    const base64 = await readFile(file, 'base64');
    return [target, `data:image/${extname(file).slice(1)};base64,${base64}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The pictures as files of a site, by their addresses from a deck. @param site path from the deck to the site's root */
export async function asSiteFiles(
  posters: PosterFiles,
  outDir: string,
  site: string,
): Promise<Record<string, string>> {
  const folder = join(outDir, 'posters');
  await mkdir(folder, { recursive: true });
  const entries = [...posters].map(async ([target, file]) => {
    await copyFile(file, join(folder, basename(file)));
    return [target, `${site}posters/${basename(file)}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Every demo of a deck with the box that it has on its slide. */
function framesOf(deck: Page): Promise<Frame[]> {
  return deck.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('figure.demo[data-demo]')].flatMap((figure) => {
      const section = figure.closest('section');
      const box = figure.querySelector<HTMLElement>('.demo-poster') ?? figure;
      const steps = section?.querySelectorAll<HTMLElement>('.step[data-demo]') ?? [];
      return [figure, ...steps].map(({ dataset: { demo = '', state = '' } }) => ({
        on: figure.dataset.state ?? '',
        request: {
          demo,
          query: state,
          width: Math.round(box.offsetWidth),
          height: Math.round(box.offsetHeight),
          theme: getComputedStyle(box).colorScheme.includes('dark')
            ? ('dark' as const)
            : ('light' as const),
        },
      }));
    }),
  );
}
