import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { launchBrowser } from '../../../src/commands/browser.ts';
import { needs } from './needs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site under test. */
    siteUrl: string;
  }
}

/** What a page did that no page of ours may do. */
export interface Misdeeds {
  /** Uncaught errors and console errors. */
  errors: string[];
  /** Requests to anything but the site under test. */
  outsideRequests: string[];
}

export interface WatchedPage {
  page: Page;
  misdeeds: Misdeeds;
}

export const projector = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };

/** Waits until the browser has drawn as many frames more: what goes on by itself shows in them. */
export const drawn = (page: Page, frames: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
  }, frames);

/**
 * One Chromium for the tests of a file, which are not run without it. Each `open` is a fresh profile whose
 * misdeeds are recorded; one that is opened in a test is closed with it, or its demo would go on.
 */
export function useBrowser(): (
  path: string,
  options?: BrowserContextOptions,
) => Promise<WatchedPage> {
  const isHere = needs('chromium', 'text font');
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (isHere) browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  let ofTest: BrowserContext[] | undefined;
  beforeEach(() => {
    ofTest = [];
  });
  afterEach(async () => {
    for (const context of ofTest ?? []) await context.close();
    ofTest = undefined;
  });

  return async (path, options) => {
    if (browser === undefined) throw new Error('open() belongs in a test.');
    const siteUrl = inject('siteUrl');
    const context = await browser.newContext({ viewport: projector, ...options });
    ofTest?.push(context);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const misdeeds: Misdeeds = { errors: [], outsideRequests: [] };
    page.on('pageerror', (error) => misdeeds.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') misdeeds.errors.push(message.text());
    });
    context.on('request', (request) => {
      const url = request.url();
      const isInside = url.startsWith(siteUrl) || /^(data|blob|about):/.test(url);
      if (!isInside) misdeeds.outsideRequests.push(url);
    });
    await page.goto(new URL(path, siteUrl).href);
    return { page, misdeeds };
  };
}
