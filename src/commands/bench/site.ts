import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { buildSite } from '../site/build-site.ts';
import { serveSite } from '../site/serve-site.ts';
import type { BenchContext } from './benchmark.ts';

/** Until the benchmark is done. */
export async function openBrowser({ atEnd }: BenchContext): Promise<Browser> {
  const browser = await launchBrowser();
  atEnd(() => browser.close());
  return browser;
}

/** Builds the site in the benchmark's folder, serves it on this machine and opens a browser. */
export async function openSite(context: BenchContext): Promise<{ url: string; browser: Browser }> {
  const { folder, say, atEnd } = context;
  say('builds the site');
  await buildSite({ outDir: folder, baseUrl: 'https://example.org/' });
  const site = await serveSite({ outDir: folder, port: 0, toNetwork: false });
  atEnd(() => site.close());
  return { url: site.url, browser: await openBrowser(context) };
}

const devices = {
  laptop: { viewport: { width: 1280, height: 720 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/**
 * An empty page, with nothing in its cache. A phone's own thread is four times slower than here; Chromium
 * does not slow workers down.
 */
export async function openPage(browser: Browser, device: keyof typeof devices): Promise<Page> {
  const page = await browser.newPage({ ...devices[device], serviceWorkers: 'block' });
  if (device === 'phone') {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  return page;
}

declare global {
  var longestTask: number;
}

/** From here on the page has in `longestTask` how many milliseconds it took; 0 if none took 50. */
export function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    globalThis.longestTask = 0;
    new PerformanceObserver((list) => {
      const durations = list.getEntries().map(({ duration }) => duration);
      globalThis.longestTask = Math.max(globalThis.longestTask, ...durations);
    }).observe({ type: 'longtask' });
  });
}
