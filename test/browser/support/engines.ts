import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type DrivenName, drivenNames, useDriven } from './driven/use-driven.ts';
import { useBrowser } from './page.ts';

/** A window of a browser, whichever it is. */
export interface EngineWindow {
  /** Presses keys as a hand would, in the part of the page that has the focus; `Control+k` is two at once. */
  press(...keys: string[]): Promise<void>;
  /** Value of an expression in the page, of what JSON can hold. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Clicks at a place of the window while Alt is held. */
  clickWithAlt(x: number, y: number): Promise<void>;
  /** The window that is opened meanwhile. */
  opened(act: () => Promise<unknown>): Promise<EngineWindow>;
  close(): Promise<void>;
}

export interface Engine {
  open(url: string): Promise<EngineWindow>;
}

/** By name; each is called at the head of a `describe`, whose tests are not run without the browser. */
export const engines: Readonly<Record<string, () => Engine>> = {
  Chromium: useChromiumEngine,
  ...Object.fromEntries(drivenNames.map((name) => [name, () => useDrivenEngine(name)])),
};

function useChromiumEngine(): Engine {
  const open = useBrowser();
  const windowOf = (page: Page): EngineWindow => ({
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    evaluate: (expression) => page.evaluate(expression),
    async clickWithAlt(x, y) {
      await page.keyboard.down('Alt');
      await page.mouse.click(x, y);
      await page.keyboard.up('Alt');
    },
    async opened(act) {
      const [popup] = await Promise.all([page.waitForEvent('popup'), act()]);
      return windowOf(popup);
    },
    close: () => page.close(),
  });
  return { open: async (url) => windowOf((await open(url)).page) };
}

function useDrivenEngine(name: DrivenName): Engine {
  const browser = useDriven(name);
  const windowOf = (handle: string): EngineWindow => {
    const here = () => browser().switchTo(handle);
    return {
      async press(...keys) {
        await here();
        await browser().press(...keys);
      },
      async evaluate(expression) {
        await here();
        return browser().evaluate(expression);
      },
      async clickWithAlt(x, y) {
        await here();
        await browser().holding('Alt', () => browser().click(x, y));
      },
      async opened(act) {
        const before = await browser().windows();
        await act();
        let handle: string | undefined;
        await expect
          .poll(async () => {
            handle = (await browser().windows()).find((each) => !before.includes(each));
            return handle;
          })
          .toBeDefined();
        return windowOf(handle!);
      },
      async close() {
        await here();
        await browser().closeWindow();
      },
    };
  };
  return {
    async open(url) {
      const [handle] = await browser().windows();
      await browser().switchTo(handle!);
      await browser().open('about:blank');
      await browser().open(url);
      return windowOf(handle!);
    },
  };
}
