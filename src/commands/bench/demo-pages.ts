import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { demos } from '../../../demos/catalogue.ts';
import type { Benchmark } from './benchmark.ts';
import { median } from './race.ts';
import { withSite } from './site.ts';

/** How long each demo's page takes to its first complete picture, and what it weighs. */
export const demoPages: Benchmark = {
  help: 'each demo’s page: until its first picture, 4 × slower than here, and its size',
  async measure({ rounds, say }) {
    say('builds the site');
    return withSite(async ({ url, browser }) => {
      const pages: (Visit & { name: string })[] = [];
      for (const { name } of demos) {
        const visits: Visit[] = [];
        for (let round = 1; round <= rounds; round++) {
          say(`${name}: round ${round} of ${rounds}`);
          visits.push(await visit(browser, `${url}demos/${name}/`));
        }
        const milliseconds = median(visits.map((seen) => seen.milliseconds));
        pages.push({ name, ...visits[0]!, milliseconds });
      }
      const runtime = `Chromium ${browser.version()}, 4 × slower, medians of ${rounds}`;
      const text = [
        `Pages of the demos; ${runtime}`,
        '',
        `  ${'demo'.padEnd(24)}first picture   page, KB   data, KB`,
        ...pages.map(({ name, milliseconds, pageBytes, dataBytes }) =>
          [
            `  ${name.padEnd(24)}`,
            `${milliseconds.toFixed(0)} ms`.padStart(13),
            (pageBytes / 1000).toFixed(1).padStart(11),
            (dataBytes / 1000).toFixed(1).padStart(11),
          ].join(''),
        ),
      ].join('\n');
      return { text, figures: { runtime, pages } };
    });
  },
};

interface Visit {
  /** From the first request to `data-ready`. */
  readonly milliseconds: number;
  /** Page, scripts and styles, compressed with gzip. */
  readonly pageBytes: number;
  /** Whatever else it loads, as it is in the files: fonts, images, datasets. */
  readonly dataBytes: number;
}

/** Opens the page with nothing in the cache. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
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
    const milliseconds = await page
      .waitForFunction(
        () => document.documentElement.hasAttribute('data-ready') && performance.now(),
        null,
        { polling: 'raf', timeout: 120_000 },
      )
      .then((handle) => handle.jsonValue());
    await Promise.all(loaded);
    return { milliseconds: Number(milliseconds), pageBytes, dataBytes };
  } finally {
    await context.close();
  }
}
