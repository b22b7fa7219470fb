import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import par from '../../demos/playground/par/par.recorded.json' with { type: 'json' };
import { ready } from '../../src/commands/site/ready.ts';
import { drivenNames, useDriven } from './support/driven/use-driven.ts';
import { phone, useBrowser } from './support/page.ts';

const open = useBrowser();

async function openReady(query: string, options = {}) {
  const { page, misdeeds } = await open(`demos/playground/?${query}`, options);
  await ready(page);
  return { page, misdeeds };
}

const hashOf = (page: Page) => page.locator('.field-card code').textContent();
const status = (page: Page) => page.locator('.status-line').textContent();

describe('the playground', () => {
  it('trains when told to, pauses, and its link shows the same weights again', async () => {
    const { page, misdeeds } = await openReady('data=moons&hidden=3');
    const before = await hashOf(page);
    await page.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => status(page)).not.toContain('after 0 steps');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'One mini-batch' }).click();
    await page.locator('.replay').waitFor({ state: 'detached' });
    // The address follows a little later.
    const steps = async () => (await status(page))?.match(/after ([\d,]+) steps/)?.[1];
    const linked = () => Number(new URL(page.url()).searchParams.get('step'));
    await expect.poll(async () => linked() - Number((await steps())?.replaceAll(',', ''))).toBe(0);
    const [after, words] = [await hashOf(page), await status(page)];
    expect(after).not.toBe(before);
    await page.reload();
    await ready(page);
    expect([await hashOf(page), await status(page)]).toEqual([after, words]);
    expect(misdeeds.errors).toEqual([]);
  });

  it('takes training back by one undo, while it goes on and after it', async () => {
    const { page } = await openReady('data=moons&hidden=3');
    const before = await hashOf(page);
    for (const isPaused of [false, true]) {
      await page.getByRole('button', { name: 'Train' }).click();
      await expect.poll(() => status(page)).not.toContain('after 0 steps');
      if (isPaused) await page.getByRole('button', { name: 'Pause' }).click();
      await page.keyboard.press('Control+z');
      await expect.poll(() => status(page)).toContain('after 0 steps');
      expect(await hashOf(page)).toBe(before);
    }
  });

  it('takes points by mouse and by keyboard, and undoes them one by one', async () => {
    const { page } = await openReady('view=data&data=own');
    await page.getByText('no point to learn from yet').waitFor();
    await page.locator('.pen-layer').click({ position: { x: 60, y: 60 } });
    await page.getByText('1 of at most 120').waitFor();
    await page.getByRole('radio', { name: 'Blue' }).click();
    await page.locator('.pen-layer').click({ position: { x: 200, y: 90 } });
    await page.getByText('2 of at most 120').waitFor();
    await page.locator('.pen-cursor').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('o');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText('4 of at most 120').waitFor();
    await expect.poll(() => page.url()).toMatch(/own=[\w-]{12}(&|$)/);
    for (const left of ['3', '2', '1']) {
      await page.keyboard.press('Control+z');
      await page.getByText(`${left} of at most 120`).waitFor();
    }
    await page.keyboard.press('Control+z');
    await page.getByText('no point to learn from yet').waitFor();
  });

  it('takes points by finger, and erases them', async () => {
    const { page } = await openReady('view=data', {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    await page.locator('.pen-layer').tap({ position: { x: 100, y: 60 } });
    await page.getByText('1 of at most 120').waitFor();
    await page.getByRole('radio', { name: 'Erase' }).tap();
    await page.locator('.pen-layer').tap({ position: { x: 250, y: 250 } });
    await page.locator('.note', { hasText: 'There is no point of yours here.' }).waitFor();
    await page.locator('.pen-layer').tap({ position: { x: 100, y: 62 } });
    await page.getByText('set points of your own').waitFor();
  });

  it('shows a unit large when it is chosen by the keyboard', async () => {
    const { page } = await openReady('step=100');
    await page.getByRole('radio', { name: 'Output' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.locator('.unit-title', { hasText: 'Layer 2, unit 2' }).waitFor();
    await expect.poll(() => page.url()).toContain('unit=2.2');
    await page.getByRole('button', { name: 'Show the output' }).click();
    await page.locator('.unit-title', { hasText: 'Chance of orange' }).waitFor();
  });

  it('says in words that training diverged, and stays there', async () => {
    const { page } = await openReady('activation=leaky-relu&rate=10&hidden=8,8,8,8&step=60');
    await page.getByRole('alert').getByText('Training diverged at step 5').waitFor();
    expect(await status(page)).toContain('after 4 steps');
  });

  it('calls the exercise solved for the recorded run, not for a network too large', async () => {
    const { page } = await openReady(par.circles.query);
    await page.locator('.exercise.solved').waitFor();
    await page.getByRole('button', { name: 'One layer more' }).click();
    await page.locator('.exercise', { hasText: 'Nothing is trained yet' }).waitFor();
    expect(await page.locator('.exercise.solved').count()).toBe(0);
  });
});

describe.each(drivenNames)('the playground in %s', (name) => {
  const browser = useDriven(name);

  it('replays a link to the weights that Chromium sees, bit for bit', async () => {
    const link = 'data=spirals&hidden=6,4&activation=tanh&optimizer=adam&rate=0.03&step=400';
    const { page } = await openReady(link);
    await browser().open(new URL(`demos/playground/?${link}`, inject('siteUrl')).href);
    const isReady = `document.documentElement.hasAttribute('data-ready')`;
    await expect.poll(() => browser().evaluate<boolean>(isReady), { timeout: 40_000 }).toBe(true);
    const hash = `document.querySelector('.field-card code').textContent`;
    expect(await browser().evaluate<string>(hash)).toBe(await hashOf(page));
  });
});
