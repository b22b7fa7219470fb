import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import type { RunningSite } from './serve-site.ts';

/** What pictures are taken with, each there as soon as it is needed: where nothing has changed, neither is. */
export interface Studio {
  /** Folder of a site with built demos. */
  readonly outDir: string;
  browser(): Promise<Browser>;
  /** Where that site is served. */
  siteUrl(): Promise<string>;
}

/** @param browser if it is not opened for the studio alone. */
export function openStudio(
  outDir: string,
  { browserPath, browser }: { browserPath?: string; browser?: Browser },
): Studio & { close(): Promise<void> } {
  let launched: Promise<Browser> | undefined;
  let site: Promise<RunningSite> | undefined;
  return {
    outDir,
    async browser() {
      if (browser) return browser;
      launched ??= launchBrowser(browserPath);
      return launched;
    },
    async siteUrl() {
      site ??= import('./serve-site.ts').then(({ serveSite }) =>
        serveSite({ outDir, port: 0, toNetwork: false }),
      );
      return (await site).url;
    },
    async close() {
      // What could not be opened has told so to whoever asked for it.
      await (await launched?.catch(() => undefined))?.close();
      await (await site?.catch(() => undefined))?.close();
    },
  };
}
