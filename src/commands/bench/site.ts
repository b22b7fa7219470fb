import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { buildSite } from '../site/build-site.ts';
import { serveSite } from '../site/serve-site.ts';

/** Builds the site, serves it on this machine and opens a browser; all is gone when `use` is done. */
export async function withSite<Result>(
  use: (site: { url: string; outDir: string; browser: Browser }) => Promise<Result>,
): Promise<Result> {
  const outDir = await mkdtemp(join(tmpdir(), 'bench-site-'));
  try {
    await buildSite({ outDir, baseUrl: 'https://example.org/' });
    const site = await serveSite({ outDir, port: 0, toNetwork: false });
    try {
      const browser = await launchBrowser();
      try {
        return await use({ url: site.url, outDir, browser });
      } finally {
        await browser.close();
      }
    } finally {
      await site.close();
    }
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
