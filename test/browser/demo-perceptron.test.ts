import { describe, expect, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

async function openReady(query: string) {
  const { page, misdeeds } = await open(`demos/perceptron/?${query}`);
  await ready(page);
  return { page, misdeeds };
}

describe('the perceptron demo', () => {
  it('learns AND step by step from zeros, and its link shows the same again', async () => {
    const { page, misdeeds } = await openReady('mode=learn&predict=0');
    const step = page.getByRole('button', { name: 'Step', exact: true });
    for (let made = 0; made < 24; made++) await step.click();
    await page.getByText('Pass 6 is the first without a mistake, after 10 updates').waitFor();
    expect(await page.locator('.status-line').textContent()).toBe(
      'It fires where 2·x1 + 1·x2 − 2 > 0: 4 of 4 corners right for AND.',
    );
    await expect.poll(() => page.url()).toContain('step=24');
    await page.reload();
    await page.getByText('Pass 6 is the first without a mistake').waitFor();
    expect(misdeeds.errors).toEqual([]);
  });

  it('shows that XOR is not reached', async () => {
    const { page } = await openReady('mode=learn&gate=xor');
    await page.getByRole('button', { name: 'To the end' }).click();
    await page.getByText('It goes in circles.').waitFor();
    expect(await page.locator('.end').textContent()).toContain('(−1, 0, 1)');
  });

  it('tells a prediction right or wrong', async () => {
    const { page } = await openReady('mode=learn');
    await page.getByRole('button', { name: 'Add x' }).click();
    await page.locator('.told', { hasText: 'Not so: z = 0, it does not fire' }).waitFor();
    await page.getByRole('button', { name: 'Leave w' }).click();
    await page.locator('.told', { hasText: '1 of 2 predicted' }).waitFor();
  });

  it('moves its line by keyboard and by mouse, and takes it back', async () => {
    const { page } = await openReady('w=2,2&b=-1');
    const status = page.locator('.status-line');
    const before = await status.textContent();
    const line = page.getByRole('slider', { name: 'Line: move it' });
    await line.focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowUp');
    expect(await status.textContent()).not.toBe(before);
    for (let press = 0; press < 10; press++) await page.keyboard.press('Control+z');
    expect(await status.textContent()).toBe(before);

    const knob = (await line.locator('.knob').boundingBox())!;
    await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
    await page.mouse.down();
    await page.mouse.move(knob.x + 120, knob.y - 120, { steps: 5 });
    await page.mouse.up();
    await page.locator('.exercise.solved').waitFor();
    await page.keyboard.press('Control+z');
    expect(await status.textContent()).toBe(before);
  });
});
