import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { messageOf } from '../../error-message.ts';
import { Kept } from '../kept/kept.ts';
import { CommandError } from '../options.ts';
import { plainPage } from './finish/pages.ts';
import { ready } from './ready.ts';
import type { Studio } from './studio.ts';

/** A still picture of a demo, as a deck or the hub shows it. */
export interface PosterRequest {
  demo: string;
  /** The demo's state, without `?`; empty for its defaults. */
  query: string;
  /** CSS pixels of the frame that it stands in for. */
  width: number;
  height: number;
  theme: 'light' | 'dark';
}

/** How pictures are taken. */
export interface Film {
  format: 'webp' | 'jpeg';
  /** Up to 100. */
  quality: number;
  /** Pixels of a picture per CSS pixel. */
  scale: number;
}

/** A picture that was taken, with a name that no other has. */
export interface Picture {
  name: string;
  content: Uint8Array;
}

const kept = new Kept('posters', 50e6);

/** How long a demo may take until it says that it is ready. */
const patience = 60_000;

/** Takes pictures of the demos of a built site. Its page stays open: to start one takes as long as two pictures. */
export class Camera {
  readonly #studio: Studio;
  readonly #film: Film;
  #page: Promise<Page> | undefined;

  constructor(studio: Studio, film: Film) {
    this.#studio = studio;
    this.#film = film;
  }

  /**
   * Takes the picture of a demo as soon as the demo says that it is ready. A picture taken before of the
   * same build and data in the same state is used again.
   * @throws CommandError if the demo does not get ready.
   */
  async take(request: PosterRequest): Promise<Picture> {
    const { outDir, siteUrl } = this.#studio;
    const html = await readFile(join(outDir, 'demos', request.demo, 'index.html'), 'utf8');
    // The page names its scripts and styles by their content, so it changes whenever they do.
    const key = JSON.stringify([plainPage(html), await dataOf(outDir), request, this.#film]);
    const content = await kept.get(
      () => key,
      async () => {
        const url = posterUrl(await siteUrl(), request);
        return photograph(await this.#opened(), url, request, this.#film);
      },
    );
    const hash = createHash('sha256').update(content).digest('hex');
    return { name: `${request.demo}-${hash.slice(0, 16)}.${this.#film.format}`, content };
  }

  #opened(): Promise<Page> {
    const deviceScaleFactor = this.#film.scale;
    this.#page ??= this.#studio
      .browser()
      .then((browser) => browser.newPage({ deviceScaleFactor, reducedMotion: 'reduce' }));
    return this.#page;
  }
}

/** What a site says of its data, which names files by their content. */
async function dataOf(outDir: string): Promise<string[]> {
  const folder = join(outDir, 'data');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const lists = files.filter((file) => file.endsWith('.json')).sort();
  return Promise.all(lists.map((file) => readFile(join(folder, file), 'utf8')));
}

function posterUrl(siteUrl: string, { demo, query, theme }: PosterRequest): string {
  const parameters = ['embed', 'poster', `theme=${theme}`, query].filter((part) => part !== '');
  return new URL(`demos/${demo}/?${parameters.join('&')}`, siteUrl).href;
}

async function photograph(
  page: Page,
  url: string,
  { demo, width, height }: PosterRequest,
  { format, quality, scale }: Film,
): Promise<Uint8Array> {
  try {
    await page.setViewportSize({ width, height });
    await page.goto(url);
    await ready(page, patience);
    await page.evaluate(() => document.fonts.ready);
    const session = await page.context().newCDPSession(page);
    // The scale that a page is opened with says what its scripts read, not how it is drawn.
    const screen = { width, height, deviceScaleFactor: scale, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', screen);
    const { data } = await session.send('Page.captureScreenshot', { format, quality });
    await session.detach();
    return Buffer.from(data, 'base64');
  } catch (error) {
    const reason = messageOf(error).split('\n')[0];
    throw new CommandError(
      `No picture of the demo “${demo}” could be taken: ${reason}\nRun npm start and open ${new URL(url).pathname}${new URL(url).search} there to see why.`,
    );
  }
}
