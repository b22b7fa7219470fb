import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { useBrowser } from './support/page.ts';
import { accuracy, said, small, train, trained } from './support/training.ts';

const demo = 'demos/mnist-training/';
const open = useBrowser();

async function openReady(query: string, options: BrowserContextOptions = {}) {
  const { page, misdeeds } = await open(`${demo}?${query}`, options);
  await ready(page);
  return { page, misdeeds };
}

/** What the page holds after the rubbish is out. */
async function holdings(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    listeners: value('JSEventListeners'),
    nodes: value('Nodes'),
    heap: value('JSHeapUsedSize'),
    workers: page.workers().length,
  };
}

async function drop(page: Page, name: string, content: string) {
  await page.evaluate(
    ([name, content]) => {
      const files = new DataTransfer();
      files.items.add(new File([content], name));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
      );
    },
    [name, content] as const,
  );
}

describe('the training demo, when something goes wrong', () => {
  it('is there where the system names no language that there is', async () => {
    const { page, misdeeds } = await open('about:blank');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'language', { value: 'C', configurable: true });
    });
    await page.goto(new URL(`${demo}?${small}`, inject('siteUrl')).href);
    await ready(page);
    await train(page);
    await trained(page);
    expect(await page.locator('.chart canvas').count()).toBeGreaterThan(0);
    expect(misdeeds.errors).toEqual([]);
  });

  it('refuses a dropped file that is no run, in words, and keeps what it has', async () => {
    const { page } = await openReady(small);
    await train(page);
    await trained(page);
    const before = await accuracy(page);
    await drop(page, 'holiday.txt', 'sun and sea');
    await said(
      page,
      '“holiday.txt” was not opened: it is cut off, or not a saved run of this project',
    );
    expect(await accuracy(page)).toBe(before);
  });

  it('refuses a saved run whose weights are damaged, naming what is wrong', async () => {
    const { page } = await openReady(small);
    await train(page);
    await trained(page);
    const before = await accuracy(page);
    await page.getByRole('button', { name: /Settings/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save run' }).click(),
    ]);
    const run = JSON.parse(await readFile(await download.path(), 'utf8'));
    const { weights } = run.parameters[0];
    run.parameters[0].weights = `${weights.slice(0, 80)}AAAA${weights.slice(84)}`;
    await drop(page, 'run.json', JSON.stringify(run));
    await said(page, '“run.json” was not opened: its weights are damaged: their fingerprint is');
    expect(await accuracy(page)).toBe(before);
  });

  it('trains without WebAssembly too, slower, and says so', async () => {
    const { page } = await open('');
    await page.route('**/worker-*.js', async (route) => {
      const response = await route.fetch();
      const body = `delete globalThis.WebAssembly;\n${await response.text()}`;
      await route.fulfill({ response, body });
    });
    await page.goto(new URL(`${demo}?${small}&images=500&epochs=1`, page.url()).href);
    await ready(page);
    await said(page, /WebAssembly/);
    const before = await accuracy(page);
    await train(page);
    await trained(page);
    expect(await accuracy(page)).toBeGreaterThan(before);
  });

  it('goes on where it was after the browser let its page sleep, and says so', async () => {
    const { page } = await openReady('hidden=64&epochs=200&data=built-in');
    await train(page);
    await page.locator('.moment-words', { hasText: /[1-9]\d* mini-batches/ }).waitFor();
    // A headless browser lets no page sleep: the worker stands still instead, then the page is told.
    await page.workers()[0]!.evaluate(() => {
      const start = performance.now();
      while (performance.now() - start < 1500);
    });
    await page.evaluate(() => document.dispatchEvent(new Event('resume')));
    await said(page, 'The browser let this page sleep; training goes on where it was.');
    const text = () => page.locator('.moment-words').textContent();
    const before = await text();
    await expect.poll(text).not.toBe(before);
    await page.getByRole('button', { name: 'Pause' }).click();
    await trained(page);
  });

  it('loses nothing where the storage is full, and says that a choice is not kept', async () => {
    const { page, misdeeds } = await open('');
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
    await page.goto(new URL(`${demo}?${small}`, page.url()).href);
    await ready(page);
    await page.getByRole('button', { name: 'Dark colours' }).click();
    await page.getByText('no room to keep this choice').waitFor({ state: 'attached' });
    expect(await page.locator('html.dark').count()).toBe(1);
    await train(page);
    await trained(page);
    expect(misdeeds.errors).toEqual([]);
  });
});

describe('the training demo, in the long run', () => {
  it('leaves nothing behind: 50 runs in one page', async () => {
    const { page, misdeeds } = await openReady('images=300&hidden=8&epochs=1&data=built-in');
    const run = async () => {
      await train(page);
      await trained(page);
      await page.getByRole('button', { name: 'Back to the start' }).click();
    };
    for (let runs = 0; runs < 10; runs++) await run();
    const before = await holdings(page);
    for (let runs = 0; runs < 40; runs++) await run();
    const after = await holdings(page);
    expect(after.workers).toBe(1);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 10);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 100);
    // Undo steps are kept, up to 200 of them; a run that stayed would be 100 KB each.
    expect(after.heap - before.heap).toBeLessThan(1_000_000);
    expect(misdeeds.errors).toEqual([]);
  });
});

describe('the training demo, beside published runs', () => {
  it('draws their curves, recorded with this code, and names both numbers', async () => {
    const { page } = await openReady('epochs=5&compare=published');
    const recorded = page.locator('.rivals li', { hasText: 'mean of 5 seeds' });
    await recorded.waitFor();
    expect(await recorded.locator('strong').textContent()).toBe('97.60 %');
    const published = page.locator('.rivals li', { hasText: '784-128-10' }).first();
    expect(await published.locator('strong').textContent()).toBe('97.68 %');
  });

  it('gives the pictures of the weights as figures too', async () => {
    const { page } = await openReady(`${small}&view=weights`);
    await page.getByText('The weights as figures').click();
    const rows = page.getByRole('row', { name: /^\d+ −?\d\.\d+ at row \d+, column \d+/ });
    await expect.poll(() => rows.count()).toBe(16);
    await page.getByRole('textbox', { name: 'Unit whose weights are listed' }).fill('3');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Weights of unit 3, one for each pixel' }).waitFor();
    expect(await page.locator('.weight-grid td').count()).toBe(784);
  });
});
