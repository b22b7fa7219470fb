import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { phone, useBrowser } from './support/page.ts';

const open = useBrowser();

async function openReady(query: string, options: BrowserContextOptions = {}) {
  const { page } = await open(`demos/mnist-explorer/?${query}`, options);
  await ready(page);
  return page;
}

const pixel = (page: Page) => page.getByRole('slider', { name: 'Pixel' });
const status = (page: Page) => page.locator('.status-line');

/** The middle of the pixel of a row and column on the screen. */
async function middleOf(page: Page, row: number, column: number) {
  const box = (await pixel(page).boundingBox())!;
  return {
    x: box.x + ((column + 0.5) / 28) * box.width,
    y: box.y + ((row + 0.5) / 28) * box.height,
  };
}

describe('the demo of a digit as a list', () => {
  it('shows a pixel under the mouse, keeps one clicked, and walks on by keys', async () => {
    const page = await openReady('data=built-in');
    const at = await middleOf(page, 3, 5);
    await page.mouse.move(at.x, at.y);
    await page.locator('.list-window .here', { hasText: '89' }).waitFor();
    expect(await status(page).textContent()).toContain('index 406');
    await page.mouse.down();
    await page.mouse.up();
    await status(page).filter({ hasText: 'row 3, column 5, index 89' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await status(page).filter({ hasText: 'row 4, column 10, index 122' }).waitFor();
    await expect.poll(() => page.url()).toContain('at=122');
    await page.keyboard.press('Control+z');
    await status(page).filter({ hasText: 'index 117' }).waitFor();
  });

  it('takes a tap', async () => {
    const page = await openReady('data=built-in', { viewport: phone, hasTouch: true });
    const at = await middleOf(page, 20, 9);
    await page.touchscreen.tap(at.x, at.y);
    await status(page).filter({ hasText: 'row 20, column 9, index 569' }).waitFor();
  });

  it('unrolls the picture to the end of the list', async () => {
    const page = await openReady('data=built-in&at=775');
    await page.getByRole('button', { name: 'Play' }).click();
    await status(page).filter({ hasText: 'index 783' }).waitFor();
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  it('shuffles every image alike, and the rewired network answers as before', async () => {
    const page = await openReady('data=built-in&digit=7');
    const answer = await page.locator('.network-answer').textContent();
    await page.getByRole('switch', { name: 'Same shuffle for every image' }).focus();
    await page.keyboard.press('Space');
    await status(page).filter({ hasText: 'shuffled (seed 1)' }).waitFor();
    expect(await page.locator('.network-answer').textContent()).toBe(answer);
    await page.getByText(/^From row \d+, column \d+ of the picture/).waitFor();
    await expect.poll(() => page.url()).toContain('shuffle=1');
    await page.reload();
    await status(page).filter({ hasText: 'A 7' }).filter({ hasText: 'shuffled' }).waitFor();
  });

  it('hides the index asked for until it is found', async () => {
    const page = await openReady('data=built-in&at=294');
    expect(await page.locator('main').textContent()).not.toContain('294');
    const field = page.getByRole('textbox', { name: 'Index' });
    await field.fill('402');
    await field.press('Enter');
    await page.locator('.verdict', { hasText: 'row 14, column 10. Row and column' }).waitFor();
    await field.fill('294');
    await field.press('Enter');
    await page.locator('.exercise.solved').waitFor();
    await page.locator('.list-window .here', { hasText: '294' }).waitFor();
  });

  it('says so where MNIST is missing or broken, and goes on with the built-in digits', async () => {
    const { page } = await open('');
    const address = new URL('demos/mnist-explorer/', page.url()).href;
    await page.route('**/data/datasets.json', (route) => route.fulfill({ json: [] }));
    await page.goto(address);
    await ready(page);
    await page.locator('.digit-note', { hasText: 'MNIST is not here' }).waitFor();
    expect(await page.getByRole('radio', { name: 'built-in digits' }).isChecked()).toBe(true);

    await page.unroute('**/data/datasets.json');
    await page.route('**/data/datasets.json', (route) => route.fulfill({ json: ['mnist'] }));
    await page.route('**/data/mnist/**', (route) => route.fulfill({ body: 'broken' }));
    await page.goto(address);
    await ready(page);
    await page.locator('.digit-note', { hasText: 'MNIST cannot be used' }).waitFor();
    expect(await status(page).textContent()).toContain('of the built-in digits');
  });
});
