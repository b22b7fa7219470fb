import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { featuresOff } from './browser-features.ts';
import { CommandError } from './options.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

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
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [...onPath, ...(places[process.platform] ?? [])];
  return candidates.find((candidate) => existsSync(candidate)) ?? playwrightsOwn();
}

/** Path of the browser that Playwright has downloaded, or `undefined`. Playwright itself takes a while to load. */
function playwrightsOwn(): string | undefined {
  const { chromium } = createRequire(import.meta.url)(
    'playwright-core',
  ) as typeof import('playwright-core');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

/**
 * Path of a browser; where there is none, installs one if it can: the Debian package for root on
 * Debian, else Playwright's own build.
 * @throws CommandError in one sentence if neither worked.
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;

  process.stderr.write('No Chromium or Chrome on this machine; installing one.\n');
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else {
    const installer = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
    try {
      execFileSync(process.execPath, [installer, 'install', 'chromium'], { stdio: 'inherit' });
    } catch {
      // Said below, in one sentence with the rest.
    }
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new CommandError(
    'This needs Chromium or Chrome: install one of them, or set CHROME_PATH to where it is, and run the command again.',
  );
}

/** Starts a headless browser that asks nothing of the network; the caller closes it. */
export async function launchBrowser(executablePath = findOrInstallBrowser()): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...sandbox] });
}
