import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearDecks } from '../../src/commands/remote/deck-side.ts';
import { type PhoneServer, servePhones } from '../../src/commands/remote/phone-server.ts';
import { Relay } from '../../src/commands/remote/relay.ts';
import { deckOfDemos, slide } from './support/deck-of-demos.ts';
import { useDeckSite } from './support/deck-site.ts';
import { phone, useBrowser } from './support/page.ts';
import { openPresenter, place, press } from './support/presentation.ts';

/** As text: the page lets no other script in. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const open = useBrowser();
const relay = new Relay();
const site = useDeckSite(
  deckOfDemos.replace('## Another', '## Another\n\n<!--\nTime: 2 min\nSay **hello**.\n-->'),
  hearDecks(relay),
);
let phones: PhoneServer;
beforeAll(async () => {
  const options = { relay, host: '127.0.0.1', port: 0 };
  phones = await servePhones({ ...options, onEnter: () => undefined });
});
afterAll(() => phones.close());

/** A phone of its own that has scanned the code. */
async function enter() {
  const address = `http://127.0.0.1:${phones.port}/#${relay.code}`;
  const { page, misdeeds } = await open(address, {
    viewport: phone,
    hasTouch: true,
    isMobile: true,
  });
  return { page, misdeeds, status: () => page.locator('#status').textContent() };
}
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();
const slideOf = async (page: Page) => (await place(page)).slide;
const violations = async (page: Page) => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
};

test('a phone that has scanned the code shows the notes, and moves both windows', async () => {
  const { page, misdeeds } = await enter();
  await expect.poll(() => page.locator('#status').textContent()).toContain('Open a deck');
  const { page: deck } = await open(`${site.url}#${slide.another}`);
  const presenter = await openPresenter(deck);

  await expect.poll(() => page.locator('#title').textContent()).toBe('Another');
  expect(await page.locator('#notes strong').textContent()).toBe('hello');
  expect(await page.locator('#next').textContent()).toBe('Next slide: Words only');
  expect(await page.locator('#where').textContent()).toBe('Slide 3 of 6');
  await tap(page, 'Back');
  await tap(page, 'Back');
  for (const window of [deck, presenter]) {
    await expect.poll(() => place(window)).toEqual({ slide: slide.steps, step: 1 });
  }
  await expect.poll(() => page.locator('#next').textContent()).toBe('Next: now NAND');
  await press(presenter, 'End');
  await expect.poll(() => page.locator('#next').textContent()).toBe('The last slide');
  // The first step of the lecture has begun its clock.
  await expect.poll(() => page.locator('#clock').textContent()).toMatch(/^❙❙ 00:\d\d$/);
  await page.locator('#clock').tap();
  await expect.poll(() => page.locator('#clock').textContent()).toMatch(/^▶/);

  await tap(page, 'Black');
  await expect.poll(() => deck.locator('.desk-curtain').isVisible()).toBe(true);
  await expect.poll(() => page.locator('#black').getAttribute('aria-pressed')).toBe('true');
  await tap(page, 'Black');
  await expect.poll(() => deck.locator('.desk-curtain').isVisible()).toBe(false);

  // When the window that answered phones is closed, the other one does.
  await deck.close();
  await tap(page, 'Back');
  await expect.poll(() => slideOf(presenter)).toBe(slide.dark);
  await expect.poll(() => page.locator('#title').textContent()).toBe('Dark');
  expect(misdeeds.errors).toEqual([]);
  await presenter.context().close();
  await expect.poll(() => page.locator('#status').textContent()).toContain('Open a deck');
});

test('a finger on the phone points on the slide', async () => {
  const { page: deck } = await open(`${site.url}#${slide.words}`);
  const { page } = await enter();
  await tap(page, 'Take the remote');
  await tap(page, 'Pointer');
  const box = (await page.locator('#pad').boundingBox())!;
  expect(box.width / box.height).toBeCloseTo(16 / 9, 1);
  const spot = deck.locator('.desk-pointer');
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await page.mouse.down();
  await expect.poll(async () => Number(await spot.getAttribute('cx'))).toBeCloseTo(320, -1);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 });
  await expect.poll(async () => Number(await spot.getAttribute('cx'))).toBeCloseTo(640, -1);
  expect(await spot.isVisible()).toBe(true);
  await page.mouse.up();
  await expect.poll(() => spot.isVisible()).toBe(false);

  await page.locator('#pad').focus();
  await press(page, 'ArrowRight');
  await expect.poll(async () => Number(await spot.getAttribute('cx'))).toBeCloseTo(1280 * 0.54, -1);
  await press(page, 'Escape');
  await expect.poll(() => spot.isVisible()).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test('one phone holds the remote, another one looks until it takes it, and is still in after a reload', async () => {
  const { page: deck } = await open(`${site.url}#${slide.words}`);
  const first = await enter();
  await tap(first.page, 'Take the remote');
  const second = await enter();
  const forward = (page: Page) => page.getByRole('button', { name: 'Forward', exact: true });
  await expect.poll(() => second.page.locator('#title').textContent()).toBe('Words only');
  expect(await forward(second.page).isDisabled()).toBe(true);
  await tap(second.page, 'Take the remote');
  await expect.poll(() => forward(second.page).isEnabled()).toBe(true);
  await expect.poll(() => forward(first.page).isDisabled()).toBe(true);
  await second.page.reload();
  await expect.poll(() => second.page.locator('#title').textContent()).toBe('Words only');
  await tap(second.page, 'Forward');
  await expect.poll(() => slideOf(deck)).toBe(slide.dark);
  expect(await violations(second.page)).toEqual([]);
});

test('a code that was used lets nobody in, and says what to do', async () => {
  const { code } = relay;
  relay.enter(code);
  const { page } = await open(`http://127.0.0.1:${phones.port}/#${code}`, { viewport: phone });
  await expect.poll(() => page.locator('#status').textContent()).toContain('This code is used up.');
  expect(await page.locator('#remote').isVisible()).toBe(false);
  expect(page.url()).not.toContain(code);
});
