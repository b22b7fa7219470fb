import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { demos } from '../../src/lecture/catalogue.ts';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { drivenNames, useDriven } from './support/driven/use-driven.ts';
import { useBrowser } from './support/page.ts';

/** The site under test behind a door that can be shut, at an address of its own: a network that can be cut. */
let door: Server;
let url = '';
let isOpen = true;

beforeAll(async () => {
  door = createServer(async (request, response) => {
    if (!isOpen) return void request.socket.destroy();
    const answer = await fetch(new URL(request.url ?? '/', inject('siteUrl')), {
      headers: { accept: request.headers.accept ?? '*/*' },
    });
    const headers = [...answer.headers].filter(
      ([name]) => !/encoding|length|connection/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/`;
});
afterAll(() => {
  door.closeAllConnections();
  door.close();
});

const setNetwork = (open: boolean) => {
  isOpen = open;
  if (!open) door.closeAllConnections();
};

const keepButton = 'Keep for offline';

describe('the lecture kept for offline use, in Chromium', { timeout: 240_000 }, () => {
  const open = useBrowser();

  const keepSite = async (page: Page) => {
    const site = page.locator('.offline li').first();
    await site.getByRole('button', { name: keepButton }).click();
    await site.getByText('Kept on this device').waitFor({ timeout: 60_000 });
    return site;
  };

  it('says its size first, and shows every slide and demo when the network is cut', async () => {
    setNetwork(true);
    const { page, misdeeds } = await open(url);
    const site = page.locator('.offline li').first();
    await expect
      .poll(() => site.textContent())
      .toMatch(/Slides and demos.*Keep for offline \(\d+\.\d MB\)/);
    await keepSite(page);
    setNetwork(false);

    await page.reload();
    await site.getByText('opens without network').waitFor();
    for (const { name } of demos) {
      await page.goto(`${url}demos/${name}/`);
      await ready(page);
      expect(await page.locator('.error-panel').count()).toBe(0);
    }
    for (const deck of shippedDecks) {
      await page.goto(`${url}slides/${deck}.html`);
      const count = await page.locator('svg.bespoke-marp-slide').count();
      expect(count).toBeGreaterThan(10);
      const shown = page.locator('.bespoke-marp-active');
      const without: string[] = [];
      for (let i = 0; i < count; i++) {
        await shown.waitFor();
        // A live frame of the slide has to come up as well.
        if ((await shown.locator('figure.demo[data-demo]').count()) > 0) {
          const demo = shown.locator('figure.demo[data-frame="ready"]').first();
          await demo.waitFor().catch(() => without.push(page.url()));
        }
        // Past the slide's steps.
        await page.evaluate((next) => {
          location.hash = `#${next}`;
        }, i + 2);
      }
      expect(without).toEqual([]);
    }
    await page.goto(`${url}handouts/nothing-here.html`);
    expect(await page.locator('h1').textContent()).toContain('not kept on this device');
    expect(misdeeds.outsideRequests.filter((request) => !request.startsWith(url))).toEqual([]);
  });

  it('goes on after a break where it was, and is removed again', async () => {
    setNetwork(true);
    const { page } = await open(url);
    const site = page.locator('.offline li').first();
    await site.getByRole('button', { name: keepButton }).waitFor();
    setNetwork(false);
    await site.getByRole('button', { name: keepButton }).click();
    await site.getByRole('alert').waitFor();
    expect(await site.getByRole('alert').textContent()).toMatch(/network|keep/);
    setNetwork(true);
    await keepSite(page);
    await site.getByRole('button', { name: 'Remove' }).click();
    await site.getByRole('button', { name: keepButton }).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

describe.each(drivenNames)(
  'the lecture kept for offline use, in %s',
  {
    timeout: 240_000,
  },
  (name) => {
    const browser = useDriven(name);

    it('shows every deck and demo when the network is cut', async () => {
      setNetwork(true);
      await browser().open(url);
      const text = (part: string) =>
        browser().evaluate<string>(`document.querySelector('${part}')?.textContent ?? ''`);
      await expect.poll(() => text('.offline li')).toContain(keepButton);
      await browser().evaluate(`document.querySelector('.offline li .button').click()`);
      await expect.poll(() => text('.offline li'), { timeout: 60_000 }).toContain('Kept on this');
      setNetwork(false);

      for (const { name } of demos) {
        await browser().open(`${url}demos/${name}/`);
        await expect
          .poll(() => browser().evaluate(`document.documentElement.dataset.ready ?? null`))
          .toBe('');
      }
      for (const deck of shippedDecks) {
        await browser().open(`${url}slides/${deck}.html`);
        await browser().press('End');
        await expect
          .poll(() => browser().evaluate(`Number(location.hash.slice(1))`))
          .toBeGreaterThan(10);
      }
    });
  },
);
