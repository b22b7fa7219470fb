import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findDemo } from '../../../demos/catalogue.ts';
import { capturePoster, type PosterRequest } from './posters.ts';

/** Files of the pictures of a deck's demos, by `name?state` as its slides write them. */
export type PosterFiles = ReadonlyMap<string, string>;

interface Frame {
  target: string;
  request: PosterRequest;
}

/**
 * Takes the picture of each demo of a deck, in each state that its slide goes through, in the size and
 * theme in which the slide shows it. A slide that names no state gets the picture that the hub shows:
 * a demo before its first step is live where it is shown, but tells little in print.
 */
export async function captureDeckPosters(
  browser: Browser,
  site: { outDir: string; siteUrl: string },
  deck: string,
): Promise<PosterFiles> {
  const files = new Map<string, string>();
  const waiting = await framesOf(browser, site.siteUrl, deck);
  const work = async () => {
    for (let frame = waiting.shift(); frame !== undefined; frame = waiting.shift()) {
      const { target, request } = frame;
      const query = request.query === '' ? (findDemo(request.demo).poster ?? '') : request.query;
      files.set(target, await capturePoster(browser, site, { ...request, query }));
    }
  };
  // Two at once: while one demo computes, another is loaded.
  await Promise.all([work(), work()]);
  return files;
}

/** The pictures themselves, to be put into a file that stands alone. */
export async function asDataUris(posters: PosterFiles): Promise<Record<string, string>> {
  const entries = [...posters].map(async ([target, file]) => {
    const base64 = await readFile(file, 'base64');
    return [target, `data:image/webp;base64,${base64}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The pictures as files of a site, by their addresses from its decks. */
export async function asSiteFiles(
  posters: PosterFiles,
  outDir: string,
): Promise<Record<string, string>> {
  const folder = join(outDir, 'posters');
  await mkdir(folder, { recursive: true });
  const entries = [...posters].map(async ([target, file]) => {
    await copyFile(file, join(folder, basename(file)));
    return [target, `../posters/${basename(file)}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Every demo of a built deck with the box that it has on its slide. */
async function framesOf(browser: Browser, siteUrl: string, deck: string): Promise<Frame[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    await page.goto(new URL(`slides/${deck}.html`, siteUrl).href);
    return await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('figure.demo[data-demo]')].flatMap((figure) => {
        const section = figure.closest('section');
        const box = figure.querySelector<HTMLElement>('.demo-poster') ?? figure;
        const steps = section?.querySelectorAll<HTMLElement>('.step[data-demo]') ?? [];
        return [figure, ...steps].map(({ dataset: { demo = '', state = '' } }) => ({
          target: state === '' ? demo : `${demo}?${state}`,
          request: {
            demo,
            query: state,
            width: Math.round(box.offsetWidth),
            height: Math.round(box.offsetHeight),
            // Slides are shown up to twice as large as they are laid out.
            scale: 2,
            theme: section?.classList.contains('invert') ? ('dark' as const) : ('light' as const),
          },
        }));
      }),
    );
  } finally {
    await page.close();
  }
}
