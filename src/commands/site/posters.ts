import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { messageOf } from '../../error-message.ts';
import { CommandError } from '../options.ts';
import { projectRoot } from '../project.ts';
import { ready } from './ready.ts';

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

const cache = join(projectRoot, '.cache', 'posters');

/** How long a demo may take until it says that it is ready. */
const patience = 60_000;

/** Takes pictures of the demos of a built site. Its page stays open: to start one takes as long as two pictures. */
export class Camera {
  readonly #browser: Browser;
  readonly #site: { outDir: string; siteUrl: string };
  readonly #film: Film;
  #page: Promise<Page> | undefined;

  /** @param site where it is, and where it is served. */
  constructor(browser: Browser, site: { outDir: string; siteUrl: string }, film: Film) {
    this.#browser = browser;
    this.#site = site;
    this.#film = film;
  }

  /**
   * Takes the picture of a demo as soon as the demo says that it is ready. A picture taken before of the
   * same build in the same state is used again.
   * @returns path of the picture.
   * @throws CommandError if the demo does not get ready.
   */
  async take(request: PosterRequest): Promise<string> {
    const html = await readFile(join(this.#site.outDir, 'demos', request.demo, 'index.html'));
    // The page names its scripts and styles by their content, so it changes whenever they do.
    const key = JSON.stringify({ ...request, ...this.#film });
    const hash = createHash('sha256').update(html).update(key).digest('hex');
    const file = join(cache, `${request.demo}-${hash.slice(0, 16)}.${this.#film.format}`);
    if (await exists(file)) return file;

    const url = posterUrl(this.#site.siteUrl, request);
    const picture = await photograph(await this.#opened(), url, request, this.#film);
    await mkdir(cache, { recursive: true });
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, picture, 'base64');
    await rename(unfinished, file);
    return file;
  }

  #opened(): Promise<Page> {
    const deviceScaleFactor = this.#film.scale;
    this.#page ??= this.#browser.newPage({ deviceScaleFactor, reducedMotion: 'reduce' });
    return this.#page;
  }
}

function posterUrl(siteUrl: string, { demo, query, theme }: PosterRequest): string {
  const parameters = ['embed', 'poster', `theme=${theme}`, query].filter((part) => part !== '');
  return new URL(`demos/${demo}/?${parameters.join('&')}`, siteUrl).href;
}

/** @returns the picture in Base64. */
async function photograph(
  page: Page,
  url: string,
  { demo, width, height }: PosterRequest,
  { format, quality, scale }: Film,
): Promise<string> {
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
    return data;
  } catch (error) {
    const reason = messageOf(error).split('\n')[0];
    throw new CommandError(
      `No picture of the demo “${demo}” could be taken: ${reason}\nRun npm start and open ${new URL(url).pathname}${new URL(url).search} there to see why.`,
    );
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
