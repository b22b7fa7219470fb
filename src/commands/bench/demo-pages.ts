import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median, min } from 'd3-array';
import type { Browser } from 'playwright-core';
import { demos } from '../../lecture/catalogue.ts';
import { ready } from '../site/ready.ts';
import type { Measure } from './benchmark.ts';
import { inRounds } from './rounds.ts';
import { openPage, openSite } from './site.ts';

/** The page that is measured first: what no demo can be quicker than. */
const emptyPage = `<!doctype html><html lang="en"><title>Nothing</title><script type="module">
requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset.ready = ''; }));
</script><p>Nothing</p></html>`;

/** How long each demo's page takes to its first complete picture on a phone, and what it weighs. */
export const measure: Measure = async (context) => {
  const { url, browser } = await openSite(context);
  await writeFile(join(context.folder, 'empty.html'), emptyPage);
  const pages = [
    { name: 'an empty page', address: `${url}empty.html` },
    ...demos.map(({ name }) => ({ name, address: `${url}demos/${name}/` })),
  ];
  // Weighed apart, for reading what was loaded would slow the page down.
  const weighed = [];
  for (const page of pages) {
    context.say(`weighs ${page.name}`);
    weighed.push({ ...page, ...(await weigh(browser, page.address)) });
  }
  const timed = await inRounds(weighed, context, ({ address }) => firstPicture(browser, address));
  return {
    title: `Pages of the demos; Chromium ${browser.version()}, 390 × 844, 4 × slower, medians of ${context.rounds}`,
    rows: timed.map(({ name, results, pageBytes, dataBytes }) => ({
      demo: name,
      'first picture, ms': median(results),
      'quickest, ms': min(results),
      'page, KB': pageBytes / 1000,
      'data, KB': dataBytes / 1000,
    })),
  };
};

/**
 * @returns bytes of page, scripts and styles, compressed with gzip, and of whatever else it loads, as it is in
 * the files: fonts, images, datasets.
 */
async function weigh(browser: Browser, address: string) {
  const page = await openPage(browser, 'phone');
  const weight = { pageBytes: 0, dataBytes: 0 };
  const loaded: Promise<void>[] = [];
  page.on('response', (response) => {
    const isPage = /document|script|stylesheet/.test(response.request().resourceType());
    const count = (body: Uint8Array) => {
      if (isPage) weight.pageBytes += gzipSync(body, { level: 9 }).length;
      else weight.dataBytes += body.length;
    };
    // A response without a body, or one that the page gave up, weighs nothing.
    loaded.push(response.body().then(count, () => {}));
  });
  await page.goto(address);
  await ready(page, 120_000);
  await Promise.all(loaded);
  await page.close();
  return weight;
}

/** Milliseconds from the first request to `data-ready`. */
async function firstPicture(browser: Browser, address: string): Promise<number> {
  const page = await openPage(browser, 'phone');
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
  await page.goto(address, { waitUntil: 'commit' });
  const [, milliseconds] = (await said).text().split(' ');
  await page.close();
  return Number(milliseconds);
}
