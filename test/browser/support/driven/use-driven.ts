import { afterAll, beforeAll } from 'vitest';
import { needs } from '../needs.ts';
import { DrivenBrowser } from './driven-browser.ts';
import { launchFirefox } from './firefox.ts';
import { launchWebKit } from './webkit.ts';

/** Browsers that speak WebDriver, by the name that tests call them. */
const launchers = {
  Firefox: { tool: 'firefox', launch: launchFirefox },
  WebKit: { tool: 'webkit', launch: launchWebKit },
} as const;

export type DrivenName = keyof typeof launchers;
export const drivenNames = Object.keys(launchers) as DrivenName[];

/** One browser for the tests of a file or a `describe`; without it they are not run. */
export function useDriven(name: DrivenName): () => DrivenBrowser {
  const { tool, launch } = launchers[name];
  const isHere = needs(tool);
  let browser: DrivenBrowser | undefined;
  beforeAll(async () => {
    if (isHere) browser = new DrivenBrowser(await launch());
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error(`${name} belongs in a test.`);
    return browser;
  };
}
