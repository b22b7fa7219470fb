import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { featuresOff } from './browser-features.ts';
import { CommandError } from './options.ts';
import { Apt } from './tools/apt.ts';
import { obtain } from './tools/obtain.ts';
import { howToGet, onPath, starts, type Tool } from './tools/tool.ts';

/** Chromium without windows before others: it does the same work in less than half of the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Background services off: a browser of ours asks nothing of the network by itself. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  featuresOff,
];

/** Path of Chromium or Chrome, or `undefined`: `CHROME_PATH`, the `PATH`, the usual places, Playwright's own. */
export function findBrowser(environment = process.env): string | undefined {
  const named = environment.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new CommandError(
      `CHROME_PATH names ${named}, which does not exist. Point it to Chromium or Chrome, or unset it.`,
    );
  }
  const installed = (places[process.platform] ?? []).filter((place) => existsSync(place));
  return [...onPath(names, environment), ...installed].find(starts) ?? playwrightsOwn();
}

/** Path of the browser that Playwright has downloaded, or `undefined`. Playwright itself takes a while to load. */
function playwrightsOwn(): string | undefined {
  const require = createRequire(import.meta.url);
  const playwright: typeof import('playwright-core') = require('playwright-core');
  const path = playwright.chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

/** What renders, prints and takes pictures; any of its family will do. */
export const chromium: Tool = {
  title: 'Chromium or Chrome',
  find: () => findBrowser(),
  variable: 'CHROME_PATH',
  packages: {
    'apt-get': ['chromium-headless-shell', 'chromium'],
    dnf: 'chromium',
    pacman: 'chromium',
    brew: '--cask google-chrome',
    winget: 'Google.Chrome',
  },
  download: [
    process.execPath,
    join(import.meta.dirname, '../../node_modules/playwright-core/cli.js'),
    ...['install', 'chromium'],
  ],
};

/**
 * Path of a browser; where there is none, installs one if it can.
 * @throws CommandError that says what to do if it could not.
 */
export async function findOrInstallBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  const missing = await obtain(chromium, Apt.find);
  const installed = findBrowser();
  if (missing === undefined && installed !== undefined) return installed;
  throw new CommandError(
    `This needs ${chromium.title}: ${howToGet(chromium)}. Then run the command again.${missing?.reason ? `\n${missing.reason}` : ''}`,
  );
}

/** Starts a headless browser that asks nothing of the network; the caller closes it. */
export async function launchBrowser(path?: string): Promise<Browser> {
  const executablePath = path ?? (await findOrInstallBrowser());
  const playwright = await import('playwright-core');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return playwright.chromium.launch({ executablePath, args: [...quiet, ...sandbox] });
}
