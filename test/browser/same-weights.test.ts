import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/commands/browser.ts';
import { bundleScript } from '../../src/commands/script-page.ts';
import { openInFirefox } from './same-weights/firefox.ts';
import { weightHashes } from './same-weights/hashes.ts';
import { serveReporting } from './same-weights/site.ts';
import { findFirefox } from './support/find-firefox.ts';
import { needs } from './support/needs.ts';

/**
 * Links to runs say “same link, same run”. If these change, every link that was shared leads to another
 * run: change them only knowingly.
 */
const expected = {
  'ReLU, cross-entropy, Adam': '2b528fc54e094a3b',
  'sigmoid, quadratic, SGD': '4b0d2506ccfecac8',
  'tanh, binary cross-entropy, RMSProp, penalties': '2d0dc72be16e4f90',
  'leaky ReLU, cross-entropy, momentum, reference': 'dbe77ec4e0dd1512',
};

describe('the same settings and seed give the same weights after 300 steps', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundleScript(join(import.meta.dirname, 'same-weights', 'page.ts'));
  });

  test('in Node', () => {
    expect(weightHashes()).toEqual(expected);
  });

  describe('in Chromium', () => {
    needs('chromium');

    test('as in Node', async () => {
      const site = await serveReporting(script);
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        await page.goto(site.url);
        expect(await site.report).toEqual(expected);
      } finally {
        await browser.close();
        await site.close();
      }
    });
  });

  describe('in Firefox', () => {
    needs('firefox');

    test('as in Node', async () => {
      const site = await serveReporting(script);
      const close = await openInFirefox(findFirefox()!, site.url);
      try {
        expect(await site.report).toEqual(expected);
      } finally {
        await close();
        await site.close();
      }
    }, 180_000);
  });
});
