import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../project.ts';

const folder = join(projectRoot, 'demos', 'hub', 'icons');

/** The app's icons by file: side in pixels, and the share of it that the drawing takes. */
const icons = {
  'icon-192.png': { side: 192, share: 1, full: false },
  'icon-512.png': { side: 512, share: 1, full: false },
  // Phones cut these to a shape of their own: the ground reaches the edges, the drawing keeps off them.
  'maskable.png': { side: 512, share: 0.78, full: true },
  'touch.png': { side: 180, share: 0.92, full: true },
};

/** Draws `icon.svg` in the sizes that phones ask for. */
export async function drawIcons(browser: Browser): Promise<string[]> {
  const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
  const ground = /<rect[^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? '';
  const page = await browser.newPage();
  try {
    for (const [file, { side, share, full }] of Object.entries(icons)) {
      await page.setViewportSize({ width: side, height: side });
      await page.setContent(`<style>
        body { margin: 0; height: 100vh; display: grid; place-items: center; }
        ${full ? `body { background: ${ground}; }` : ''}
        svg { width: ${100 * share}vw; }
      </style>${svg}`);
      await page.screenshot({ path: join(folder, file), omitBackground: true });
    }
  } finally {
    await page.close();
  }
  return Object.keys(icons);
}
