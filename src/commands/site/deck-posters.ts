import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { capturePoster, type PosterRequest } from './posters.ts';

/** Files of the pictures of a deck's demos, by `name?state` as its slides write them. */
export type PosterFiles = ReadonlyMap<string, string>;

interface Frame {
  target: string;
  request: PosterRequest;
}

/** Takes the picture of each demo of a deck, in the size and theme in which its slide shows it. */
export async function captureDeckPosters(
  browser: Browser,
  site: { outDir: string; siteUrl: string },
  deck: string,
): Promise<PosterFiles> {
  const files = new Map<string, string>();
  for (const { target, request } of await framesOf(browser, site.siteUrl, deck)) {
    files.set(target, await capturePoster(browser, site, request));
  }
  return files;
}

/** The pictures themselves, to be put into a file that stands alone. */
export async function asDataUris(posters: PosterFiles): Promise<Record<string, string>> {
  const entries = [...posters].map(async ([target, file]) => {
    const base64 = await readFile(file, 'base64');
    return [target, `data:image/png;base64,${base64}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Every demo of a built deck with the box that it has on its slide. */
async function framesOf(browser: Browser, siteUrl: string, deck: string): Promise<Frame[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    await page.goto(new URL(`slides/${deck}.html`, siteUrl).href);
    return await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.demo[data-demo]')].map((figure) => {
        const demo = figure.dataset.demo ?? '';
        const query = figure.dataset.state ?? '';
        const box = figure.querySelector<HTMLElement>('.demo-poster') ?? figure;
        return {
          target: query === '' ? demo : `${demo}?${query}`,
          request: {
            demo,
            query,
            width: Math.round(box.offsetWidth),
            height: Math.round(box.offsetHeight),
            theme: figure.closest('section.invert') ? ('dark' as const) : ('light' as const),
          },
        };
      }),
    );
  } finally {
    await page.close();
  }
}
