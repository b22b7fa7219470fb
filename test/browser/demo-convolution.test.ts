import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { phone, useBrowser } from './support/page.ts';

const open = useBrowser();

async function openReady(query: string, options: BrowserContextOptions = {}) {
  const { page } = await open(`demos/convolution/?${query}`, options);
  await ready(page);
  return page;
}

const digit = (page: Page) => page.getByRole('slider', { name: 'Digit: drag it' });
const map = (page: Page) => page.getByRole('slider', { name: 'Cell of the feature map' });
const status = (page: Page) => page.locator('.status-line');
const says = (page: Page, text: string) => status(page).filter({ hasText: text }).waitFor();

describe('the convolution demo', () => {
  it('drags the digit by mouse and keys; the map follows, and the dense network loses it', async () => {
    const page = await openReady('data=built-in');
    await page.locator('.dense-card', { hasText: 'reads 3' }).waitFor();
    const box = (await digit(page).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (3 * box.width) / 28, y, { steps: 4 });
    await page.mouse.up();
    await says(page, 'moved 3 right.');
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowUp');
    await says(page, 'moved 3 right, 4 up.');
    await page.getByText('moved 3 right, 4 up too: the same numbers.').waitFor();
    await page.locator('.dense-card', { hasText: '✗ wrong' }).waitFor();
    await expect.poll(() => page.url()).toContain('shift=3,-4');
    await page.keyboard.press('Control+z');
    await says(page, 'moved 3 right, 3 up.');
  });

  it('shows how a cell of the map comes about, under the mouse, clicked and by keys', async () => {
    const page = await openReady('data=built-in&kernel=identity');
    const box = (await map(page).boundingBox())!;
    const at = (cell: number) => ((cell + 0.5) / 26) * box.width;
    await page.mouse.move(box.x + at(4), box.y + at(2));
    await page.locator('.sum', { hasText: 'cell 2, 4' }).waitFor();
    await page.mouse.down();
    await page.mouse.up();
    await says(page, 'at row 2, column 4');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await says(page, 'at row 7, column 3');
    const middle = page.getByRole('list', { name: 'Inputs in the window' }).locator('li').nth(4);
    const [value] = /-?[\d.]+(?=\D*$)/.exec((await status(page).textContent())!.slice(0, -1)) ?? [];
    expect(await middle.textContent()).toBe(value);
  });

  it('takes another kernel, by name and by number, and other sizes', async () => {
    const page = await openReady('data=built-in');
    await page.getByRole('combobox', { name: 'Kernel' }).selectOption('outline');
    await says(page, 'Kernel: outline (Laplacian)');
    const weight = page.getByRole('textbox', { name: 'Weight, middle' });
    await weight.fill('7');
    await weight.press('Enter');
    await says(page, 'Kernel: your own');
    await expect.poll(() => page.url()).toContain('kernel=-1,-1,-1,-1,7,-1');
    await page.getByRole('group', { name: 'Stride' }).getByRole('radio', { name: '2' }).check();
    await page.getByRole('group', { name: 'Padding' }).getByRole('radio', { name: '1' }).check();
    await says(page, 'Map 14 × 14, pooled 7 × 7');
  });

  it('moves the digit under a finger', async () => {
    const page = await openReady('data=built-in', { viewport: phone, hasTouch: true });
    const box = (await digit(page).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const client = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      points: { x: number; y: number }[],
    ) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [{ x, y }]);
    for (let step = 1; step <= 4; step++) {
      await touch('touchMove', [{ x: x + (step * box.width) / 56, y }]);
    }
    await touch('touchEnd', []);
    await says(page, 'moved 2 right.');
  });

  it('checks a size, and shows the windows that do not fit', async () => {
    const page = await openReady('view=predict');
    const field = page.getByRole('textbox', { name: 'Side of the feature map' });
    await field.fill('15');
    await field.press('Enter');
    await page.locator('.verdict', { hasText: 'Round down' }).waitFor();
    expect(await page.locator('.ruler .window.outside').count()).toBe(1);
    await field.fill('14');
    await field.press('Enter');
    await page.locator('.exercise.solved').waitFor();
    await page.getByRole('button', { name: 'Another one' }).click();
    await expect.poll(() => page.url()).toContain('ask=2');
  });
});
