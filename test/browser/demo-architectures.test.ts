import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { phone, useBrowser } from './support/page.ts';

const open = useBrowser();

async function openReady(query: string, options = {}) {
  const { page, misdeeds } = await open(`demos/architectures/?${query}`, options);
  await ready(page);
  return { page, misdeeds };
}

const task = (page: Page, name: string) => page.locator('.task', { hasText: name });
const bin = (page: Page, name: string) => page.locator(`.bin[data-family=${name}]`);
const said = (page: Page, text: string) =>
  page.locator('.status-line', { hasText: text }).waitFor();

describe('the architectures demo', () => {
  it('sorts by mouse: a task is dragged to its network, with the reason', async () => {
    const { page, misdeeds } = await openReady('');
    const from = (await task(page, 'Tumour').boundingBox())!;
    const to = (await bin(page, 'convolution').boundingBox())!;
    await page.mouse.move(from.x + 40, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + 30, { steps: 6 });
    await page.mouse.up();
    await said(page, '1 of 8 right, 7 to sort.');
    expect(await page.locator('.reason').textContent()).toContain('neighbouring pixels');
    await page.keyboard.press('Control+z');
    await said(page, '0 of 8 right, 8 to sort.');
    expect(misdeeds.errors).toEqual([]);
  });

  it('sorts by touch: the task, then the network', async () => {
    const { page } = await openReady('', { viewport: phone, hasTouch: true, isMobile: true });
    await task(page, 'Price of a house').tap();
    await bin(page, 'map').tap();
    await said(page, '0 of 8 right, 1 wrong, 7 to sort.');
    await task(page, 'Price of a house').tap();
    await bin(page, 'dense').tap();
    await said(page, '1 of 8 right, 7 to sort.');
  });

  it('sorts by keys alone until it is solved, and its link shows the same', async () => {
    const { page } = await openReady('places=dcrrtt--');
    await task(page, 'Faces').focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    await task(page, 'Overview').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.exercise.solved').waitFor();
    await expect.poll(() => page.url()).toContain('places=dcrrttgs');
    await page.reload();
    await page.locator('.exercise.solved').waitFor();
  });

  it('counts a stack as it is built, and names a layer that does not fit', async () => {
    const { page, misdeeds } = await openReady('view=count');
    const total = page.locator('.stack .total');
    expect(await total.textContent()).toBe('23,860');
    const units = page.getByRole('textbox', { name: 'Layer 1, Dense: units' });
    await units.fill('128');
    await units.press('Enter');
    await expect.poll(() => total.textContent()).toBe('101,770');
    await page.getByRole('button', { name: '16 filters' }).click();
    await expect.poll(() => total.textContent()).toBe('160');
    for (let more = 0; more < 5; more++) {
      await page.getByRole('button', { name: '+ Max pooling' }).click();
    }
    expect(await page.locator('.layer-problem').textContent()).toContain('does not fit into 1 × 1');
    expect(misdeeds.errors).toEqual([]);
  });
});
