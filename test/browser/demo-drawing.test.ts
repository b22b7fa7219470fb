import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready } from '../../src/commands/site/ready.ts';
import { phone, useBrowser } from './support/page.ts';

const open = useBrowser();

type Point = readonly [x: number, y: number];
interface Touch {
  at: Point;
  /** CSS pixels. */
  radius?: number;
}

/** The pad on a phone, and fingers; places are shares of the pad's sides. */
async function openPad() {
  const options = { viewport: phone, hasTouch: true, isMobile: true };
  const { page } = await open('demos/mnist-training/?images=2000&view=draw', options);
  await ready(page);
  const browser = await page.context().newCDPSession(page);
  const box = (await page.locator('.pad-surface').boundingBox())!;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touches: Touch[]) =>
    browser.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touches.map(({ at: [x, y], radius = 1 }, id) => ({
        x: box.x + x * box.width,
        y: box.y + y * box.height,
        radiusX: radius,
        radiusY: radius,
        id,
      })),
    });
  const stroke = async (points: readonly Point[], radius = 1) => {
    await touch('touchStart', { at: points[0]!, radius });
    for (const at of points.slice(1)) await touch('touchMove', { at, radius });
    await touch('touchEnd');
  };
  return { page, touch, stroke };
}

/** Pixels of the pad with ink on them, once moves have been heard, which browsers put off to a frame. */
const ink = (page: Page) =>
  page.locator('.pad canvas').evaluate(async (canvas: HTMLCanvasElement) => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((level, i) => i % 4 === 3 && level > 0).length;
  });

const answer = (page: Page, words: string) =>
  page.locator('.answer-line', { hasText: words }).waitFor();

const seven: Point[] = [
  [0.3, 0.25],
  [0.5, 0.25],
  [0.7, 0.25],
  [0.6, 0.5],
  [0.45, 0.8],
];
const scribble = Array.from({ length: 60 }, (_, i): Point => {
  return [0.5 + 0.38 * Math.sin(i * 2.3), 0.5 + 0.38 * Math.cos(i * 1.7)];
});

describe('drawing on a phone', () => {
  it('a second finger and a palm add nothing, and Ctrl+Z takes the stroke back', async () => {
    const { page, touch, stroke } = await openPad();
    await touch('touchStart', { at: [0.5, 0.2] });
    await touch('touchMove', { at: [0.5, 0.5] });
    const before = await ink(page);
    expect(before).toBeGreaterThan(0);
    await touch('touchStart', { at: [0.5, 0.5] }, { at: [0.9, 0.8] });
    await touch('touchMove', { at: [0.5, 0.5] }, { at: [0.1, 0.8] });
    await touch('touchEnd');
    await stroke([seven[0]!, seven[2]!], 40);
    expect(await ink(page)).toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => ink(page)).toBe(0);
  });

  it('a 7 is read, a dot and a scribble are refused, and the answer is on the first screen', async () => {
    const { page, stroke } = await openPad();
    const clear = () => page.getByRole('button', { name: 'Clear', exact: true }).click();
    await stroke(seven);
    await answer(page, 'reads 7');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const foot = (await page.locator('.foot').boundingBox())!;
    for (const part of ['.pad-surface', '.answer-line', '.class-bars']) {
      const { y, height } = (await page.locator(part).boundingBox())!;
      expect(y + height, part).toBeLessThanOrEqual(foot.y);
    }
    for (const points of [[seven[1]!], scribble]) {
      await clear();
      await answer(page, 'Draw, and it reads along');
      await stroke(points);
      await answer(page, 'This does not look like a digit');
    }
  });
});
