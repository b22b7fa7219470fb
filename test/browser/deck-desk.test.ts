import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { keyCard } from '../../src/deck-keys.ts';
import { deckOfDemos, slide } from './support/deck-of-demos.ts';
import { useDeckSite } from './support/deck-site.ts';
import { useBrowser } from './support/page.ts';
import { openPresenter, place, press } from './support/presentation.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const open = useBrowser();
const site = useDeckSite(
  deckOfDemos
    .replace('# Demos', '# Demos\n\n<!--\nTime: 2 min\nSay **hello**.\n-->')
    // A code is a link, and clicks here go anywhere.
    .replace(/^@qr.*$/m, 'Thank you.'),
);

async function at(number: number) {
  const opened = await open(`${site.url}#${number}`);
  await opened.page.locator('.bespoke-marp-active').waitFor();
  return opened;
}
const slideOf = async (page: Page) => (await place(page)).slide;
const curtain = (page: Page) =>
  page
    .locator('.desk-curtain, .desk-curtain-note')
    .evaluate((cloth: HTMLElement) => (cloth.hidden ? null : cloth.dataset.shade));
const strokes = (page: Page) => page.locator('.desk-overlay g > path').count();
const drag = async (page: Page) => {
  await page.mouse.move(300, 200);
  await page.mouse.down();
  await page.mouse.move(500, 300, { steps: 3 });
  await page.mouse.up();
};
/** What a window knows of the values that all windows share, by the first words of their names. */
const kept = (page: Page, names: readonly string[]): Promise<Record<string, string[]>> =>
  page.evaluate((wanted) => {
    const known = Object.entries(sessionStorage).map(([name, value]) => ({
      name: name.split(' ').slice(3).join(' '),
      value: JSON.stringify(JSON.parse(value).value),
    }));
    return Object.fromEntries(
      wanted.map((first) => [
        first,
        known
          .filter(({ name }) => name.startsWith(first))
          .map(({ name, value }) => `${name} ${value}`)
          .sort(),
      ]),
    );
  }, names);

describe('a window that has just been opened', () => {
  test('follows the presentation and never takes it back', async () => {
    const { page } = await at(slide.lead);
    const [presenter] = await Promise.all([page.waitForEvent('popup'), press(page, 'p')]);
    await press(page, 'PageDown', 'PageDown', 'PageDown');
    const now = { slide: slide.steps, step: 2 };
    await expect.poll(() => place(page)).toEqual(now);
    await presenter.locator('.desk-clock').waitFor();
    await expect.poll(() => place(presenter)).toEqual(now);
    expect(await place(page)).toEqual(now);
  });

  test('is led and leads in turn', async () => {
    const { page } = await at(slide.another);
    const presenter = await openPresenter(page);
    const both = async () => [await slideOf(page), await slideOf(presenter)];
    await press(presenter, 'PageDown');
    await expect.poll(both).toEqual([slide.words, slide.words]);
    await press(presenter, 'PageDown');
    await expect.poll(both).toEqual([slide.dark, slide.dark]);
    // Back where it was led to before, by its own key.
    await press(page, 'PageUp');
    await expect.poll(both).toEqual([slide.words, slide.words]);
    await press(presenter, 'PageUp');
    await expect.poll(both).toEqual([slide.another, slide.another]);
    await press(page, 'PageDown');
    await expect.poll(both).toEqual([slide.words, slide.words]);
  });

  test('is opened again from presenter view where the presentation is', async () => {
    const { page } = await at(slide.words);
    const presenter = await openPresenter(page);
    await page.close();
    await expect.poll(() => presenter.evaluate(() => window.opener?.closed ?? true)).toBe(true);
    const [audience] = await Promise.all([
      presenter.context().waitForEvent('page'),
      press(presenter, 'PageUp', 'p'),
    ]);
    await expect.poll(() => slideOf(audience)).toBe(slide.another);
    await press(presenter, 'End');
    await expect.poll(() => slideOf(audience)).toBe(slide.end);
  });

  test('joins a presentation whose audience has been closed', async () => {
    const { page } = await at(slide.words);
    const presenter = await openPresenter(page);
    await page.close();
    const tab = await presenter.context().newPage();
    await tab.goto(site.url);
    await expect.poll(() => slideOf(tab)).toBe(slide.words);
    await press(presenter, 'PageDown');
    await expect.poll(() => slideOf(tab)).toBe(slide.dark);
  });
});

describe('the number of a slide', () => {
  test('goes nowhere where there is none, and says so', async () => {
    const { page } = await at(slide.end);
    await press(page, '9', '9', 'Enter');
    await expect.poll(() => page.locator('.desk-status').textContent()).toContain('no slide 99');
    expect(await slideOf(page)).toBe(slide.end);
  });
});

describe('the search', () => {
  test('goes to the slide that has the words', async () => {
    const { page } = await at(slide.another);
    await press(page, 'Control+f');
    await page.locator('.desk-search input').fill('to try');
    await press(page, 'Enter');
    await expect.poll(() => slideOf(page)).toBe(slide.words);
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
  });
});

describe('the overview', () => {
  test('opens at the slide that is shown, is moved in by keys, and closes with the choice', async () => {
    const { page } = await at(slide.another);
    await press(page, 'o');
    const current = page.locator('.desk-overview-slide:focus');
    expect(await current.textContent()).toBe('3 Another');
    expect(await slideOf(page)).toBe(slide.another);
    await press(page, 'ArrowRight', 'Enter');
    await expect.poll(() => slideOf(page)).toBe(slide.words);
    expect(await page.locator('.desk-overview-slide').count()).toBe(0);
    await press(page, 'PageDown');
    await expect.poll(() => slideOf(page)).toBe(slide.dark);
  });

  test('is not opened by Escape, which a clicker may send before the talk', async () => {
    const { page } = await at(slide.words);
    await press(page, 'Escape');
    expect(await page.locator('.desk-overview-slide').count()).toBe(0);
    await press(page, 'o', 'Escape');
    expect(await page.locator('.desk-overview-slide').count()).toBe(0);
  });
});

describe('drawing', () => {
  test('is seen in both windows, is kept for its slide, and is taken back', async () => {
    const { page } = await at(slide.words);
    const presenter = await openPresenter(page);
    await press(page, 'd');
    await page.mouse.move(300, 200);
    await page.mouse.down();
    await page.mouse.move(600, 400, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => strokes(presenter)).toBe(1);
    await press(page, 'PageDown');
    await expect.poll(() => strokes(presenter)).toBe(0);
    await press(page, 'PageUp');
    await expect.poll(() => strokes(presenter)).toBe(1);
    await page.reload();
    await expect.poll(() => strokes(page)).toBe(1);
    await press(page, 'd', 'Control+z');
    await expect.poll(() => strokes(presenter)).toBe(0);
  });

  test('is at the same place of the slide in windows of any size', async () => {
    const { page } = await at(slide.words);
    const presenter = await openPresenter(page);
    await presenter.setViewportSize({ width: 900, height: 700 });
    await press(page, 'd');
    await page.mouse.move(640, 360);
    await page.mouse.down();
    await page.mouse.move(660, 360);
    await page.mouse.up();
    await expect.poll(() => strokes(presenter)).toBe(1);
    const middle = await presenter.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const path = box('.desk-overlay g > path');
      const slide = box('.bespoke-marp-active section');
      return (path.left + path.width / 2 - slide.left) / slide.width;
    });
    expect(middle).toBeCloseTo(650 / 1280, 2);
  });
});

describe('the pointer', () => {
  test('shows in both windows while it is on', async () => {
    const { page } = await at(slide.words);
    const presenter = await openPresenter(page);
    await press(page, 'l');
    await page.mouse.move(640, 360);
    const spot = presenter.locator('.desk-pointer');
    await expect.poll(() => spot.getAttribute('cx')).toBe('640');
    expect(await spot.isVisible()).toBe(true);
    await press(page, 'Escape');
    await expect.poll(() => spot.isVisible()).toBe(false);
  });
});

describe('presenter view', () => {
  test('has slide, next slide, notes and clock beside one another, each with room', async () => {
    const { page } = await at(slide.lead);
    const presenter = await openPresenter(page);
    await presenter.setViewportSize({ width: 1280, height: 720 });
    const box = (selector: string) => presenter.locator(selector).boundingBox();
    const [shown, next, notes, pace] = await Promise.all(
      ['svg.bespoke-marp-active', 'iframe.bespoke-marp-presenter-next']
        .map(box)
        .concat(['.bespoke-marp-presenter-note-container', '.desk-pace'].map(box)),
    );
    expect(shown!.width).toBeGreaterThan(700);
    expect(next!.width).toBeGreaterThan(250);
    expect(notes!.width).toBeGreaterThan(400);
    expect(notes!.height).toBeGreaterThan(250);
    expect(next!.y + next!.height).toBeLessThan(notes!.y);
    expect(shown!.y + shown!.height).toBeLessThanOrEqual(pace!.y);
    // Marp's own, which begins anew with each load.
    expect(await presenter.locator('.bespoke-marp-presenter-info-timer').isVisible()).toBe(false);
  });

  test('shows a detail within the place of its slide', async () => {
    const { page } = await at(slide.words);
    const presenter = await openPresenter(page);
    await presenter.keyboard.down('Alt');
    await presenter.mouse.click(200, 250);
    await presenter.keyboard.up('Alt');
    for (const window of [page, presenter]) {
      await expect.poll(() => window.locator('.desk-close').count()).toBe(1);
    }
    const onNotes = await presenter.evaluate(() => {
      const notes = document.querySelector('.bespoke-marp-presenter-note-container')!;
      const { left, top, width, height } = notes.getBoundingClientRect();
      return notes.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(onNotes).toBe(true);
  });

  test('renders the notes, and names what comes next', async () => {
    const { page } = await at(slide.lead);
    const presenter = await openPresenter(page);
    expect(await presenter.locator('.bespoke-marp-note.active strong').textContent()).toBe('hello');
    expect(await presenter.locator('.desk-next').textContent()).toBe('Next slide: Steps');
    await press(presenter, 'PageDown');
    await expect.poll(() => presenter.locator('.desk-next').textContent()).toBe('Next: now OR');
  });

  test('keeps its clock and the size of its notes when it is loaded again', async () => {
    const { page } = await at(slide.lead);
    const presenter = await openPresenter(page);
    await press(presenter, '+', '+', 'PageDown');
    const scale = () =>
      presenter
        .locator('.bespoke-marp-presenter-note-container')
        .evaluate((notes) =>
          getComputedStyle(notes).getPropertyValue('--bespoke-marp-note-font-scale'),
        );
    const size = await scale();
    await expect
      .poll(() => presenter.locator('.desk-clock').textContent())
      .toMatch(/00:0[2-9]|00:[1-5]/);
    await presenter.reload();
    await presenter.locator('.desk-clock').waitFor();
    expect(await presenter.locator('.desk-clock').textContent()).not.toMatch(/00:0[01]/);
    expect(await scale()).toBe(size);
  });
});

test('two windows agree after 200 commands in both: on slide, step, ink, screen, detail and clock', async () => {
  const { page } = await at(slide.lead);
  const presenter = await openPresenter(page);
  const commands: ((window: Page) => Promise<unknown>)[] = [
    ...['PageDown', 'PageUp', 'ArrowRight', 'b', 'w', 'Escape', 'Home', 'End', '3', 'Enter'].map(
      (key) => (window: Page) => press(window, key),
    ),
    async (window) => {
      await press(window, 'd');
      await drag(window);
      await press(window, 'd');
    },
    (window) => press(window, 'd', 'Control+z', 'd'),
    (window) => window.mouse.click(200, 200).then(() => press(window, 'Escape')),
    async (window) => {
      await window.keyboard.down('Alt');
      await window.mouse.click(300, 250);
      await window.keyboard.up('Alt');
    },
    // The clock is the presenter's alone, wherever the command comes from.
    () => presenter.locator('.desk-clock').dispatchEvent('click'),
  ];
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    // The low bits of such a generator come round soon.
    return Math.floor(seed / 2 ** 16);
  };
  // Drawn before: which window is first each time is left to chance.
  const drawn = () => Array.from({ length: 100 }, () => commands[next() % commands.length]!);
  const hit = async (window: Page, sequence: typeof commands) => {
    for (const command of sequence) await command(window);
  };
  await Promise.all([hit(page, drawn()), hit(presenter, drawn())]);
  const look = async (window: Page) => ({
    ...(await place(window)),
    curtain: await curtain(window),
    strokes: await strokes(window),
    ...(await kept(window, ['ink', 'clock', 'curtain', 'detail'])),
  });
  await expect
    .poll(async () => {
      const [one, other] = await Promise.all([look(page), look(presenter)]);
      return JSON.stringify(one) === JSON.stringify(other) ? 'alike' : { one, other };
    })
    .toBe('alike');
  const { clock, ink } = await kept(page, ['clock', 'ink']);
  expect(clock).toHaveLength(1);
  expect(ink!.length).toBeGreaterThan(1);
});

test.each(['none', 'active'] as const)(
  'axe finds nothing in what the desk shows, with forced colours %s',
  async (forcedColors) => {
    const { page } = await at(slide.words);
    const presenter = await openPresenter(page);
    await Promise.all([page, presenter].map((window) => window.emulateMedia({ forcedColors })));
    const found: string[] = [];
    const look = async (window: Page, ...surfaces: string[]) => {
      await window.evaluate(axe);
      const violations = await window.evaluate(async (include) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        // Forced colours are the system's, of which axe knows nothing.
        const isForced = matchMedia('(forced-colors: active)').matches;
        const rules = { 'color-contrast': { enabled: !isForced } };
        const result = await axe.run({ include: include.map((each) => [each]) }, { rules });
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      }, surfaces);
      found.push(...violations);
    };
    await look(presenter, '.desk-pace', '.desk-next', '.bespoke-marp-presenter-note-container');
    await presenter.getByRole('button', { name: 'Times' }).click();
    await look(presenter, '.desk-times');
    for (const [key, surface, back] of [
      ['?', '.desk-help', 'Escape'],
      ['/', '.desk-search', 'Escape'],
      ['d', '.desk-tools', 'd'],
      ['o', '.desk-overview-slide', 'o'],
    ] as const) {
      await press(page, key);
      await page.locator(surface).first().waitFor();
      await look(page, surface);
      await press(page, back);
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  },
);

test('the card of keys names every key', async () => {
  const { page } = await at(slide.words);
  await press(page, '?');
  expect(await page.locator('.desk-help th').allTextContents()).toEqual(
    keyCard.map(({ keys }) => keys),
  );
  await press(page, 'Escape');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
});

test.each([
  ['by its button', () => document.querySelector<HTMLElement>('.desk-search button')!.click()],
  [
    'as Escape asks',
    () => document.querySelector<HTMLDialogElement>('.desk-search')!.requestClose(),
  ],
])('a dialog closed %s leaves the very next key to the deck', async (_, closeIt) => {
  const { page } = await at(slide.words);
  await press(page, '/');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  // Before the next frame, in which the browser would take the focus from what is not seen any more.
  await page.evaluate(`(() => {
    (${closeIt})();
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
  })()`);
  expect(await page.locator('.desk-help').count()).toBe(1);
});
