import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { drawn, phone, useBrowser } from './support/page.ts';

const demo = 'demos/mnist-training/';
/** Few images and units: enough to see everything happen, soon over. */
const small = 'images=2000&hidden=16&epochs=2';

const open = useBrowser();

const train = (page: Page) => page.getByRole('button', { name: 'Train', exact: true }).click();
const trained = (page: Page) => page.getByRole('button', { name: 'Train on' }).waitFor();
const accuracy = async (page: Page) =>
  Number.parseFloat((await page.locator('.readout .accuracy strong').textContent()) ?? '');
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const words = (steps: number) => `${new Intl.NumberFormat('en').format(steps)} mini-batches`;
async function miniBatches(page: Page): Promise<number> {
  const text = await page.locator('.moment-words').textContent();
  return Number(text?.match(/([\d,]+) mini-batches/)?.[1]?.replaceAll(',', ''));
}
const said = (page: Page, text: string | RegExp) =>
  page.locator('.status-line', { hasText: text }).waitFor();
const status = (page: Page) => page.locator('.status-line').textContent();

async function openReady(query: string, options = {}) {
  const { page, misdeeds } = await open(`${demo}?${query}`, options);
  await ready(page);
  return { page, misdeeds };
}

/** The site under test as it is where no MNIST is at hand. */
async function openWithoutMnist(query: string) {
  const { page } = await open('');
  await page.route('**/data/mnist/**', (route) => route.fulfill({ status: 404 }));
  await page.goto(new URL(`${demo}?${query}`, page.url()).href);
  await ready(page);
  return page;
}

/** A 7: right along the top, then down. Keys only. */
async function drawSeven(page: Page) {
  await page.getByRole('application', { name: 'Drawing area' }).focus();
  await page.keyboard.press('Space');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('ArrowDown');
    if (i % 3 === 0) await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('Space');
}

async function hashes(page: Page): Promise<string[]> {
  const table = page.locator('.tables code');
  return table.evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''));
}

describe('the training demo in Chromium', () => {
  it('reads nearly all test digits after 5 epochs, and says which digits they are', async () => {
    const { page, misdeeds } = await openReady('');
    await train(page);
    await trained(page);
    // The built-in digits of a page are 12,000, not 60,000.
    const marks: Record<string, number> = { MNIST: 97, 'built-in digits': 92 };
    const label = (await page.locator('.data-label').textContent()) ?? '';
    expect(Object.keys(marks)).toContain(label);
    expect(await accuracy(page)).toBeGreaterThan(marks[label]!);
    expect(misdeeds).toEqual({ errors: [], outsideRequests: [] });
  });

  it('answers while it trains: another picture, a pause, one more mini-batch', async () => {
    const { page } = await openReady('epochs=200');
    await train(page);
    await tab(page, 'Weights');
    await page.getByRole('img', { name: /weights of 128 units/ }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await trained(page);
    const before = await miniBatches(page);
    await page.getByRole('button', { name: 'One mini-batch' }).click();
    await page.locator('.moment-words', { hasText: words(before + 1) }).waitFor();
  });

  it('where no MNIST is it trains on the built-in digits, and says so', async () => {
    const page = await openWithoutMnist(small);
    expect(await page.locator('.data-label').textContent()).toBe('built-in digits');
    expect(await status(page)).toContain('MNIST is not here');
    const untrained = await accuracy(page);
    await train(page);
    await trained(page);
    expect(await accuracy(page)).toBeGreaterThan(untrained + 20);
  });

  it('the same link shows the same run, bit for bit', async () => {
    const [one, other] = [await openReady(`${small}&step=31`), await openReady(`${small}&step=31`)];
    const [ones, others] = [await hashes(one.page), await hashes(other.page)];
    expect(ones.length).toBeGreaterThan(3);
    expect(others).toEqual(ones);
    const { page } = await openReady(`${small}&step=31&seed=2`);
    expect(await hashes(page)).not.toEqual(ones);
  });

  it('goes back to any moment of the run and forward again', async () => {
    const { page } = await openReady(small);
    await train(page);
    await trained(page);
    const end = await accuracy(page);
    const scrubber = page.getByRole('slider', { name: 'Moment of the run' });
    await scrubber.focus();
    await page.keyboard.press('Home');
    expect(await accuracy(page)).toBeLessThan(end);
    expect(await scrubber.getAttribute('aria-valuetext')).toContain('epoch 0.00');
    await page.keyboard.press('End');
    expect(await accuracy(page)).toBe(end);
  });

  it('reads a digit drawn by keys alone', async () => {
    const { page } = await openReady('data=built-in&hidden=64&epochs=5&view=draw');
    await train(page);
    await trained(page);
    await drawSeven(page);
    await page.locator('.class-bars .answer').waitFor();
    expect(await page.locator('.answer-line strong').textContent()).toBe('7');
  });

  it('sabotage lowers the accuracy on the whole test set, undoing it restores it', async () => {
    const { page } = await openReady(`${small}&view=sabotage`);
    await train(page);
    await trained(page);
    const clean = await accuracy(page);
    const spoiled = page.locator('.damage .accuracy strong');
    await page.waitForFunction(
      (value) =>
        Number.parseFloat(document.querySelector('.damage strong')!.textContent!) === value,
      Number(clean.toFixed(1)),
    );
    await page.getByRole('slider', { name: 'Right', exact: true }).press('End');
    await page.waitForFunction(
      (value) => Number.parseFloat(document.querySelector('.damage strong')!.textContent!) < value,
      clean - 10,
    );
    await page.getByRole('button', { name: 'Undo the damage' }).click();
    await page.waitForFunction(
      (value) =>
        Number.parseFloat(document.querySelector('.damage strong')!.textContent!) === value,
      Number(clean.toFixed(1)),
    );
    expect(await spoiled.textContent()).toContain('%');
  });

  it('learns to read moved digits from moved digits, and tells both accuracies', async () => {
    const onMoved = async (page: Page) => {
      const fact = page.locator('.facts div', { hasText: 'moved by ≤ 3 px' }).locator('dd');
      await expect.poll(() => fact.textContent()).toMatch(/%$/);
      return Number.parseFloat((await fact.textContent())!);
    };
    const { page } = await openReady('images=12000&hidden=64&epochs=2&moved=3');
    await train(page);
    await trained(page);
    await expect
      .poll(async () => (await accuracy(page)) - (await onMoved(page)))
      .toBeGreaterThan(10);
    const still = await onMoved(page);
    await page.getByRole('button', { name: /Settings/ }).click();
    const field = page.getByRole('textbox', { name: /^Moved by up to/ });
    await field.fill('3');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.url()).toContain('shift=3');
    await train(page);
    await trained(page);
    await expect.poll(() => onMoved(page)).toBeGreaterThan(still + 10);
  });

  it('a cell of the confusion matrix shows as many images as it counts', async () => {
    const { page } = await openReady(`${small}&view=confusion`);
    await train(page);
    await trained(page);
    const cell = page.getByRole('button', { name: /^4 read as 9: / });
    const count = Number((await cell.getAttribute('aria-label'))?.split(': ')[1]);
    await cell.click();
    await page.getByText(`4 read as 9: ${count} of the test digits`).waitFor();
    const images = page.locator('.cell-images .tiles li');
    await images.first().waitFor();
    expect(await images.count()).toBe(Math.min(count, 40));
  });

  it('diverging settings are told in words, with a way out, and the last good weights kept', async () => {
    const { page } = await openReady(`${small}&optimizer=sgd&rate=100&seed=4`);
    await train(page);
    const alert = page.getByRole('alert').filter({ hasText: 'diverged' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('last good weights');
    expect(await page.locator('body').textContent()).not.toContain('NaN');
    await page.getByRole('button', { name: 'Set η to 10' }).click();
    await alert.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('rate')).toBeDefined();
  });

  it('a killed worker is replaced, and the run replayed to where it was', async () => {
    const { page } = await openReady(small);
    await train(page);
    await trained(page);
    const before = await hashes(page);
    // A worker that closes itself falls silent without a word, as one that the system killed.
    await page.workers()[0]!.evaluate('self.close()');
    await tab(page, 'Mistakes');
    await page
      .getByText(/training worker stopped/)
      .first()
      .waitFor({ timeout: 60_000 });
    await trained(page);
    await page.waitForFunction(
      (count) => document.querySelectorAll('.tables code').length === count,
      before.length,
    );
    expect(await hashes(page)).toEqual(before);
  });

  it('saves a run, opens it elsewhere, and finds the same weights by replaying it', async () => {
    const { page } = await openReady(small);
    await train(page);
    await trained(page);
    await page.getByRole('button', { name: /Settings/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save run' }).click(),
    ]);
    const file = await download.path();
    const { page: other } = await openReady('');
    await other.locator('input[type=file]').setInputFiles(file);
    await said(other, 'the same weights, bit for bit');
  });

  it('a file that is no run is refused in a sentence, and nothing is lost', async () => {
    const { page } = await openReady(small);
    await train(page);
    await trained(page);
    const before = await accuracy(page);
    await page.locator('input[type=file]').setInputFiles({
      name: 'holiday.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"sun": true}'),
    });
    await said(page, '“holiday.json” was not opened: it is not a saved run of this project');
    expect(await accuracy(page)).toBe(before);
  });

  it('trains whole epochs also if it begins while images are still on their way', async () => {
    const { page } = await open(`${demo}?hidden=16&epochs=2`);
    await train(page);
    await trained(page);
    expect(await page.locator('.moment-words').textContent()).toContain('epoch 2.0');
  });

  it('trains only while its slide is on the screen, and goes on when it is again', async () => {
    const { page } = await open('');
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.style.cssText = 'position:fixed;inset:0;width:1100px;height:520px';
      document.body.append(frame);
    }, `/${demo}?embed&stage=details&epochs=200`);
    const frame = page.frameLocator('iframe');
    const show = (active: boolean) =>
      page.evaluate((active) => {
        const deck = { from: 'deck', type: 'activity', active, scale: 1 };
        document.querySelector('iframe')?.contentWindow?.postMessage(deck, '*');
      }, active);
    const words = () => frame.locator('.moment-words').textContent();
    await frame.getByRole('button', { name: 'Train', exact: true }).click();
    await frame.locator('.moment-words', { hasText: /[1-9]\d* mini-batches/ }).waitFor();
    await show(false);
    await frame.getByRole('button', { name: 'Train on' }).waitFor();
    const stoppedAt = await words();
    await drawn(page, 30);
    expect(await words()).toBe(stoppedAt);
    await show(true);
    await frame.getByRole('button', { name: 'Pause' }).waitFor();
    await page.waitForFunction(
      (before) =>
        document.querySelector('iframe')?.contentDocument?.querySelector('.moment-words')
          ?.textContent !== before,
      stoppedAt,
    );
  });

  it('reads drawings before any training, by the network that comes along', async () => {
    const { page } = await openReady('view=draw');
    await drawSeven(page);
    await page.locator('.class-bars .answer').waitFor();
    expect(await page.locator('.answer-line strong').textContent()).toBe('7');
    expect(await page.locator('.draw-answer .caption').textContent()).toContain(
      'a network trained on MNIST before',
    );
  });

  it('keeps the curve of the run before, to compare a turned switch with', async () => {
    const { page } = await openReady(small);
    await train(page);
    await trained(page);
    const before = await page.locator('.readout .accuracy strong').textContent();
    await page.getByRole('radio', { name: 'Sigmoid' }).check();
    const ghost = page.locator('.rivals li', { hasText: 'before: 784-16-10, ReLU' });
    await ghost.waitFor();
    expect(await ghost.locator('strong').textContent()).toBe(before);
    await expect.poll(() => accuracy(page)).toBeLessThan(Number.parseFloat(before!));
  });

  it('fits a phone, and trains and answers a dot by touch', async () => {
    const { page } = await openReady(`${small}&view=draw`, {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    await page.getByRole('button', { name: 'Train', exact: true }).tap();
    await trained(page);
    const pad = page.getByRole('application', { name: 'Drawing area' });
    await pad.scrollIntoViewIfNeeded();
    // A dot, which is answered with what it is not.
    await pad.tap();
    await page.getByText('This does not look like a digit').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  });
});
