import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CommandError } from '../options.ts';
import { projectRoot } from '../project.ts';

/** A still picture of a demo, as a deck or the hub shows it. */
export interface PosterRequest {
  demo: string;
  /** The demo's state, without `?`; empty for its defaults. */
  query: string;
  /** CSS pixels of the frame that it stands in for. */
  width: number;
  height: number;
  theme: 'light' | 'dark';
  /** Pixels of the picture per CSS pixel. */
  scale: number;
}

const cache = join(projectRoot, '.cache', 'posters');

/** How long a demo may take until it says that it is ready. */
const patience = 20_000;

/**
 * Takes the picture of a built demo as soon as the demo says that it is ready. A picture taken before
 * of the same build in the same state is used again.
 * @param siteUrl where the built site of `outDir` is served.
 * @returns path of the WebP file.
 * @throws CommandError if the demo does not get ready.
 */
export async function capturePoster(
  browser: Browser,
  { outDir, siteUrl }: { outDir: string; siteUrl: string },
  request: PosterRequest,
): Promise<string> {
  const page = await readFile(join(outDir, 'demos', request.demo, 'index.html'));
  // The page names its scripts and styles by their content, so it changes whenever they do.
  const hash = createHash('sha256').update(page).update(JSON.stringify(request)).digest('hex');
  const file = join(cache, `${request.demo}-${hash.slice(0, 16)}.webp`);
  if (await exists(file)) return file;

  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await photograph(browser, posterUrl(siteUrl, request), request, unfinished);
  await rename(unfinished, file);
  return file;
}

function posterUrl(siteUrl: string, { demo, query, theme }: PosterRequest): string {
  const parameters = ['embed', 'poster', `theme=${theme}`, query].filter((part) => part !== '');
  return new URL(`demos/${demo}/?${parameters.join('&')}`, siteUrl).href;
}

async function photograph(
  browser: Browser,
  url: string,
  { demo, width, height, scale }: PosterRequest,
  path: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: patience });
    await page.evaluate(() => document.fonts.ready);
    const session = await context.newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
    await writeFile(path, data, 'base64');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new CommandError(
      `No picture of the demo “${demo}” could be taken: ${reason}\nRun npm start and open ${new URL(url).pathname}${new URL(url).search} there to see why.`,
    );
  } finally {
    await context.close();
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
