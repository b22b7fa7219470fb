import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { classPack } from '../../src/commands/export/pack.ts';
import { deckFile } from '../../src/commands/project.ts';
import { ready } from '../../src/commands/site/ready.ts';
import { noticeFile } from '../../src/commands/site/third-party.ts';
import { convertDeck } from '../../src/deck/convert.ts';
import { handoutPage } from '../../src/deck/handout/page.ts';
import { renderSlides } from '../../src/deck/slides.ts';
import { demos } from '../../src/lecture/catalogue.ts';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { drivenNames, useDriven } from './support/driven/use-driven.ts';
import { useBrowser } from './support/page.ts';

const baseUrl = 'https://lecture.test/';
const deck = 'neural-networks';
/** Is there sooner than a deck of a hundred slides, in two windows. */
const smallDeck = `---
theme: vibey
---

<!-- _class: demo -->

# One line

@demo[A line](perceptron?stage=line&w=1,1&b=-0.5)
`;
/** The pack, unpacked as on a stick. */
let stick = '';
let root = '';

beforeAll(async () => {
  stick = await mkdtemp(join(tmpdir(), 'stick-'));
  const handoutFolder = join(stick, 'handouts-made');
  for (const each of shippedDecks) {
    const rendered = await renderSlides(deckFile(each), { baseUrl });
    const page = handoutPage(rendered, { baseUrl, posters: {} });
    await mkdir(join(handoutFolder, each), { recursive: true });
    await writeFile(join(handoutFolder, each, 'handout.html'), page);
  }
  const siteFolder = inject('siteFolder');
  await mkdir(join(siteFolder, 'posters'), { recursive: true });
  // Vitest says `test`, and Vite would write development code, which is on no stick.
  vi.stubEnv('NODE_ENV', 'production');
  const zip = await classPack({ siteFolder, handoutFolder, decks: shippedDecks, baseUrl });
  vi.unstubAllEnvs();
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    const file = join(stick, 'pack', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const source = join(stick, 'small.md');
  await writeFile(source, smallDeck);
  await convertDeck(source, { output: join(stick, 'pack', 'slides', 'small.html') });
  root = pathToFileURL(join(stick, 'pack', 'index.html')).href.replace('index.html', '');
});
afterAll(() => rm(stick, { recursive: true }));

describe('the class pack from a stick, in Chromium', { timeout: 180_000 }, () => {
  const open = useBrowser();
  const isFromPack = (url: string) => url.startsWith(root);

  it('leads by keyboard from the hub to a deck, on through its slides, and into a demo that works', async () => {
    const { page, misdeeds } = await open(`${root}index.html`);
    await ready(page);
    await page.locator('.deck > a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${root}slides/${deck}.html*`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toBe('#3');
    const slide = await page.evaluate(() => {
      const all = [...document.querySelectorAll('svg.bespoke-marp-slide')];
      return 1 + all.findIndex((each) => each.querySelector('figure.demo[data-demo]'));
    });
    await page.evaluate((to) => {
      location.hash = `#${to}`;
    }, slide);
    await page.locator('figure.demo[data-frame="ready"]').first().waitFor();
    const frame = page.frames().find((each) => each.url().startsWith(`${root}demos/`));
    await frame?.locator('button:visible').first().focus();
    await page.keyboard.press('PageUp');
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${slide - 1}`);
    expect(misdeeds.errors).toEqual([]);
    expect(misdeeds.outsideRequests.filter((url) => !isFromPack(url))).toEqual([]);
  });

  it('has every demo, ready without an error, whose way home leads to the hub', async () => {
    const { page, misdeeds } = await open(`${root}index.html`);
    for (const { name } of demos) {
      await page.goto(`${root}demos/${name}/index.html`);
      await ready(page);
    }
    expect(misdeeds.errors).toEqual([]);
    expect(misdeeds.outsideRequests.filter((url) => !isFromPack(url))).toEqual([]);
    await page.locator('a.home').click();
    await page.waitForURL(`${root}index.html`);
  });

  it('trains in a worker, on the built-in digits, and shares the published address', async () => {
    const { page } = await open(`${root}demos/mnist-training/index.html`);
    await ready(page);
    await page
      .getByRole('button', { name: /^(train|play)/i })
      .first()
      .click();
    await expect
      .poll(() => new URL(page.url()).searchParams.get('step'), { timeout: 60_000 })
      .toMatch(/^[1-9]/);
    expect(page.workers()).toHaveLength(1);
    expect(await page.locator('body').textContent()).toContain('built-in digits');
    await page.getByRole('button', { name: 'QR code of this picture' }).click();
    expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toMatch(
      `${baseUrl}demos/mnist-training/?`,
    );
  });

  it('links in the hub to the handouts and the licences beside it', async () => {
    const { page } = await open(`${root}index.html`);
    await page.getByRole('link', { name: 'Handout' }).first().click();
    await page.waitForURL(`${root}handouts/${deck}/handout.html`);
    expect(await page.locator('article').count()).toBeGreaterThan(10);
    await page.goBack();
    await page.getByRole('link', { name: 'software and fonts by others' }).click();
    await page.waitForURL(root + noticeFile);
  });
});

/** The first line that a perceptron's stage says of its sum. */
const lineIn = (text: string) => /It fires where [^:]*/.exec(text)?.[0];

describe.each(drivenNames)(
  'the class pack from a stick, in %s',
  {
    timeout: 180_000,
  },
  (name) => {
    const browser = useDriven(name);
    const goToFirstDemo = `location.hash = '#' + (1 + [...document.querySelectorAll('svg.bespoke-marp-slide')].findIndex((each) => each.querySelector('figure.demo[data-demo]')))`;
    const isReady = () =>
      expect
        .poll(() => browser().evaluate(`document.documentElement.dataset.ready ?? null`), {
          timeout: 60_000,
        })
        .toBe('');

    it('leads by keyboard through a deck with its demo', async () => {
      await browser().open(`${root}index.html`);
      await isReady();
      const first = await browser().evaluate<string>(`document.querySelector('.deck > a').href`);
      await browser().open(first);
      await browser().press('ArrowRight', 'ArrowRight');
      await expect.poll(() => browser().evaluate(`location.hash`)).toBe('#3');
      await browser().evaluate(goToFirstDemo);
      await expect
        .poll(
          () =>
            browser().evaluate(
              `document.querySelector('figure.demo[data-frame="ready"]') !== null`,
            ),
          { timeout: 60_000 },
        )
        .toBe(true);
    });

    it('shows in presenter view what is done before the audience', async () => {
      await browser().open(`${root}slides/small.html`);
      const frame = `document.querySelector('.bespoke-marp-active figure[data-frame="ready"] > iframe')`;
      const isThere = () => browser().evaluate(`${frame} !== null`);
      const words = () =>
        browser().evaluateInFrame<string>(frame, `document.body.textContent`).then(lineIn);
      await expect.poll(isThere, { timeout: 60_000 }).toBe(true);
      const audience = (await browser().windows())[0]!;
      await browser().press('p');
      await expect.poll(async () => (await browser().windows()).length).toBe(2);
      const presenter = (await browser().windows()).find((handle) => handle !== audience)!;
      await browser().switchTo(presenter);
      await expect.poll(isThere, { timeout: 60_000 }).toBe(true);
      const before = await words();
      expect(before).toMatch(/> 0/);
      await browser().switchTo(audience);
      await browser().evaluateInFrame(
        frame,
        `document.querySelector('.drag-handle').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))`,
      );
      await expect.poll(words).not.toBe(before);
      const after = await words();
      await browser().switchTo(presenter);
      await expect.poll(words).toBe(after);
      await browser().closeWindow();
      await browser().switchTo(audience);
    });

    it('trains in a worker', async () => {
      await browser().open(`${root}demos/mnist-training/index.html`);
      await isReady();
      await browser().evaluate(
        `[...document.querySelectorAll('button')].find((each) => /^(train|play)/i.test((each.getAttribute('aria-label') ?? each.textContent).trim())).click()`,
      );
      await expect
        .poll(() => browser().evaluate(`new URLSearchParams(location.search).get('step')`), {
          timeout: 60_000,
        })
        .toMatch(/^[1-9]/);
    });
  },
);
