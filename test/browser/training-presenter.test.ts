import type { FrameLocator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

const demo = (page: Page) => page.frameLocator('.bespoke-marp-active iframe');
const button = (frame: FrameLocator, name: string) =>
  frame.getByRole('button', { name, exact: true });
/** Not by a pointer, which misses what is in a scaled slide. */
const press = async (frame: FrameLocator, name: string) => {
  await expect.poll(() => button(frame, name).isEnabled()).toBe(true);
  await button(frame, name).dispatchEvent('click');
};
const moment = (frame: FrameLocator) => frame.locator('.moment-words').textContent();

/** The lecture at its slide with the training demo, in another state. */
async function openLecture(state: string) {
  const opened = await open('about:blank');
  const { page } = opened;
  await page.context().route('**/slides/neural-networks.html*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      'data-demo="mnist-training" data-state="stage=wall"',
      `data-demo="mnist-training" data-state="${state}"`,
    );
    await route.fulfill({ response, body });
  });
  await page.goto(new URL('slides/neural-networks.html', inject('siteUrl')).href);
  const index = await page
    .locator('svg[data-marpit-svg]')
    .evaluateAll(
      (slides, state) =>
        slides.findIndex((slide) =>
          slide.querySelector(`[data-demo="mnist-training"][data-state="${state}"]`),
        ),
      state,
    );
  await page.evaluate((number) => {
    location.hash = `#${number}`;
  }, index + 1);
  return opened;
}

test('training begun or paused in one window of the lecture is so in the other', async () => {
  // Long enough to be paused.
  const { page, misdeeds } = await openLecture('stage=details&epochs=200');
  const audience = demo(page);
  await button(audience, 'Train').waitFor();
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  const presenter = demo(popup);
  await button(presenter, 'Train').waitFor();

  await press(presenter, 'Train');
  // Paused before its first mini-batch it would be at its start again.
  await expect.poll(() => moment(audience)).not.toContain(' 0 mini-batches');
  await press(audience, 'Pause');
  await button(audience, 'Train on').waitFor();
  await button(presenter, 'Train on').waitFor();
  await expect.poll(() => moment(presenter)).toBe(await moment(audience));

  await press(presenter, 'Back to the start');
  await button(audience, 'Train').waitFor();
  expect(misdeeds.errors).toEqual([]);
});

test('a step that changes but the stage goes on with the run, and back', async () => {
  const { page, misdeeds } = await openLecture('stage=wall&epochs=1&images=2000');
  const frame = demo(page);
  await press(frame, 'Train');
  await button(frame, 'Train on').waitFor();
  const accuracy = await frame.locator('.wall-side .big-number').textContent();
  expect(Number.parseFloat(accuracy!)).toBeGreaterThan(50);

  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.locator('.stage-says .big-number').textContent()).toBe(accuracy);
  await frame.getByRole('slider', { name: 'Moment of the run' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await frame.locator('.wall-stage').waitFor();
  expect(await frame.locator('.wall-side .big-number').textContent()).toBe(accuracy);
  expect(misdeeds.errors).toEqual([]);
});
