import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { ready } from '../../../src/commands/site/ready.ts';
import type { WatchedPage } from './page.ts';

type Open = (path: string, options?: BrowserContextOptions) => Promise<WatchedPage>;

export const fingers = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export async function openDemo(open: Open, path: string, options?: BrowserContextOptions) {
  const { page, misdeeds } = await open(`demos/${path}`, options);
  await ready(page);
  return { page, misdeeds };
}

async function middle(target: Locator): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to take hold of.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function dragByMouse(page: Page, target: Locator, right: number, down: number) {
  const { x, y } = await middle(target);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right, y + down, { steps: 4 });
  await page.mouse.up();
}

/** As a finger does it: the browser decides whether it is the page's to use or a scroll. */
export async function dragByTouch(page: Page, target: Locator, right: number, down: number) {
  const { x, y } = await middle(target);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + right * share, y: y + down * share }],
    });
  await touch('touchStart', 0);
  for (let i = 1; i <= 5; i++) await touch('touchMove', i / 5);
  await touch('touchEnd', 1);
  await session.detach();
}

/** Types a number into a field that has its name, as from a keyboard. */
export async function type(page: Page, field: string | RegExp, value: number | string) {
  await page.getByRole('textbox', { name: field, exact: typeof field === 'string' }).focus();
  await page.keyboard.type(String(value));
  await page.keyboard.press('Enter');
}

export async function press(page: Page, button: string | RegExp) {
  const found = page.getByRole('button', { name: button, exact: typeof button === 'string' });
  // One that waits for an answer first cannot have the focus.
  await found.and(page.locator(':enabled')).focus();
  await page.keyboard.press('Enter');
}

/** What a page shows, in words: its status, its exercise, its pictures and what can be dragged in them. */
export const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.status-line, .exercise, .plot > p, .drag-handle')].map(
      (part) => part.getAttribute('aria-valuetext') ?? part.textContent ?? '',
    ),
  );

/** Pictures of which a screen reader would learn nothing. */
export const speechless = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main svg, main canvas')]
      .filter((picture) => {
        if (!picture.checkVisibility() || picture.closest('[aria-hidden="true"]')) return false;
        const name = picture.getAttribute('aria-label') ?? '';
        const described = document.getElementById(picture.getAttribute('aria-describedby') ?? '');
        // A plot has a name and says what it shows; a picture has a name that says it all.
        const isPlot = picture.getAttribute('role') === 'group';
        return name === '' || (isPlot && (described?.textContent ?? '') === '');
      })
      .map((picture) => picture.outerHTML.slice(0, 120)),
  );

/** Counts frames that the page asks for while twenty are drawn; with motion reduced there should be none. */
export async function framesWhileResting(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let frames = 0;
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      frames += 1;
      return request(callback);
    };
    for (let i = 0; i < 20; i++) await new Promise(request);
    window.requestAnimationFrame = request;
    return (
      frames + document.getAnimations().filter(({ playState }) => playState === 'running').length
    );
  });
}
