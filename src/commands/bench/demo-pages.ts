import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demos } from '../../lecture/catalogue.ts';
import { ready } from '../site/ready.ts';
import type { Measure } from './benchmark.ts';
import { median } from './race.ts';
import { withSite } from './site.ts';

/** The page that is measured first: what no demo can be quicker than. */
const emptyPage = `<!doctype html><html lang="en"><title>Nothing</title><script type="module">
requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset.ready = ''; }));
</script><p>Nothing</p></html>`;

/** How long each demo's page takes to its first complete picture on a phone, and what it weighs. */
export const measure: Measure = async ({ rounds, say }) => {
  say('builds the site');
  return withSite(async ({ url, outDir, browser }) => {
    await writeFile(join(outDir, 'empty.html'), emptyPage);
    const pages = ['an empty page', ...demos.map(({ name }) => name)].map((name, i) => ({
      name,
      url: i === 0 ? `${url}empty.html` : `${url}demos/${name}/`,
      times: [] as number[],
      weight: { pageBytes: 0, dataBytes: 0 },
    }));
    // Weighed apart, for reading what was loaded would slow the page down. It warms up, too.
    for (const page of pages) {
      say(`weighs ${page.name}`);
      page.weight = await weigh(browser, page.url);
    }
    // All pages in each round, so that what else the machine does falls on all alike.
    for (let round = 1; round <= rounds; round++) {
      for (const page of pages) {
        say(`round ${round} of ${rounds}: ${page.name}`);
        page.times.push(await time(browser, page.url));
      }
    }
    const results = pages.map(({ name, times, weight }) => ({
      name,
      milliseconds: median(times),
      quickest: Math.min(...times),
      ...weight,
    }));
    const runtime = `Chromium ${browser.version()}, 390 × 844, 4 × slower, medians of ${rounds}`;
    const text = [
      `Pages of the demos; ${runtime}`,
      '',
      `  ${'demo'.padEnd(24)}first picture    quickest   page, KB   data, KB`,
      ...results.map(({ name, milliseconds, quickest, pageBytes, dataBytes }) =>
        [
          `  ${name.padEnd(24)}`,
          `${milliseconds.toFixed(0)} ms`.padStart(13),
          `${quickest.toFixed(0)} ms`.padStart(12),
          (pageBytes / 1000).toFixed(1).padStart(11),
          (dataBytes / 1000).toFixed(1).padStart(11),
        ].join(''),
      ),
    ].join('\n');
    return { text, figures: { runtime, pages: results } };
  });
};

interface Weight {
  /** Page, scripts and styles, compressed with gzip. */
  readonly pageBytes: number;
  /** Whatever else it loads, as it is in the files: fonts, images, datasets. */
  readonly dataBytes: number;
}

async function weigh(browser: Browser, url: string): Promise<Weight> {
  return withPhone(browser, async ({ page }) => {
    let pageBytes = 0;
    let dataBytes = 0;
    const loaded: Promise<void>[] = [];
    page.on('response', (response) => {
      const isPage = ['document', 'script', 'stylesheet'].includes(
        response.request().resourceType(),
      );
      const count = (body: Uint8Array) => {
        if (isPage) pageBytes += gzipSync(body, { level: 9 }).length;
        else dataBytes += body.length;
      };
      // A response without a body, or one that the page gave up, weighs nothing.
      loaded.push(response.body().then(count, () => {}));
    });
    await page.goto(url);
    await ready(page, 120_000);
    await Promise.all(loaded);
    return { pageBytes, dataBytes };
  });
}

/** Milliseconds from the first request to `data-ready`, with nothing in the cache. */
async function time(browser: Browser, url: string): Promise<number> {
  return withPhone(browser, async ({ page, context }) => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    // The page says it by itself: to be asked again and again would slow it down.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.documentElement?.hasAttribute('data-ready')) return;
        observer.disconnect();
        console.debug(`ready ${performance.now()}`);
      }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
    });
    const said = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith('ready '),
      timeout: 120_000,
    });
    await page.goto(url, { waitUntil: 'commit' });
    return Number((await said).text().split(' ')[1]);
  });
}

async function withPhone<Result>(
  browser: Browser,
  use: (phone: { page: Page; context: BrowserContext }) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
  });
  try {
    return await use({ page: await context.newPage(), context });
  } finally {
    await context.close();
  }
}
