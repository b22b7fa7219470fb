import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findOrInstallBrowser, launchBrowser } from '../../src/commands/browser.ts';
import { type HandoutName, handouts } from '../../src/commands/export/handouts.ts';
import { projectRoot } from '../../src/commands/project.ts';
import { asDataUris, captureDeckPosters } from '../../src/commands/site/deck-posters.ts';
import { demoAddress, demoLink } from '../../src/deck/addresses.ts';
import { type HandoutSlide, renderSlides } from '../../src/deck/handout/slides.ts';
import {
  codesOn,
  coloursIn,
  fontsOf,
  infoOf,
  languageOf,
  pageOf,
  titlesInOutline,
} from './support/pdf.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** One deck, with formulas, demos and QR codes; the benchmark exports all. */
const deck = 'pytorch';
const baseUrl = 'https://lecture.test/';
const kinds = ['slides', 'handout-html', 'handout-pdf'] as const satisfies HandoutName[];

let folder = '';
let browser: Browser;
const file = (kind: (typeof kinds)[number]) => join(folder, handouts[kind].file);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handouts-'));
  const browserPath = findOrInstallBrowser();
  browser = await launchBrowser(browserPath);
  const site = { outDir: inject('siteFolder'), siteUrl: inject('siteUrl') };
  const posters = await asDataUris(await captureDeckPosters(browser, site, deck));
  const deckFile = join(projectRoot, 'slides', `${deck}.md`);
  for (const kind of kinds) {
    await handouts[kind].write(file(kind), { deckFile, baseUrl, posters, browser, browserPath });
  }
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

const slides = async () => {
  const deckFile = join(projectRoot, 'slides', `${deck}.md`);
  return (await renderSlides(deckFile, { baseUrl, posters: {} })).slides;
};

/** Where the QR codes of a slide lead: that of the demo it shows, and those of `@qr`. */
const codesOf = ({ demos: [shown], links }: HandoutSlide) => [
  ...new Set(
    [...(shown === undefined ? [] : [shown]), ...links].map((target) =>
      demoAddress(demoLink(target), baseUrl),
    ),
  ),
];

/** Line breaks and the spaces around signs of formulas differ. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

describe('the handouts of a deck', { timeout: 120_000 }, () => {
  it.each(['slides', 'handout-pdf'] as const)(
    'have in %s the fonts of formulas, and none that the machine lent',
    async (kind) => {
      const fonts = await fontsOf(file(kind));
      expect(fonts).toContain('KaTeX_Main-Regular');
      // The theme's own, variable fonts are drawn as pictures of glyphs, without a name.
      expect(fonts.filter((name) => !name.startsWith('KaTeX_'))).toEqual([]);
    },
  );

  it('have on each slide the QR codes of its demos, to pages that are there', async () => {
    const wanted = (await slides()).map(codesOf);
    expect(wanted.flat().length).toBeGreaterThan(1);
    for (const [i, addresses] of wanted.entries()) {
      if (addresses.length === 0) continue;
      expect([i, [...codesOn(await pageOf(file('slides'), i + 1, 120))].toSorted()]).toEqual([
        i,
        addresses.toSorted(),
      ]);
    }
    for (const address of wanted.flat()) {
      const answer = await fetch(inject('siteUrl') + address.slice(baseUrl.length));
      expect([address, answer.status]).toEqual([address, 200]);
    }
  });

  it('have in the reading handout a QR code for each exercise', async () => {
    const found = new Set<string>();
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(await infoOf(file('handout-pdf')))?.[1]);
    for (let page = 1; page <= pages; page++) {
      for (const code of codesOn(await pageOf(file('handout-pdf'), page, 150))) found.add(code);
    }
    const wanted = new Set((await slides()).flatMap(codesOf));
    expect([...found].filter((address) => address.startsWith(baseUrl)).toSorted()).toEqual(
      [...wanted].toSorted(),
    );
  });

  it('show in each place of a demo a picture, not an empty box', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${inject('siteUrl')}slides/${deck}.html`);
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('svg[data-marpit-svg]')].flatMap((svg, slide) =>
        [...svg.querySelectorAll<HTMLElement>('.demo-poster')].map((poster) => {
          let [x, y] = [0, 0];
          for (let at: Element | null = poster; at instanceof HTMLElement; at = at.offsetParent) {
            x += at.offsetLeft;
            y += at.offsetTop;
          }
          return { slide, x, y, width: poster.offsetWidth, height: poster.offsetHeight };
        }),
      ),
    );
    await page.close();
    expect(boxes.length).toBeGreaterThan(0);
    // At 96 dots per inch a slide is 1280 × 720 as laid out.
    for (const { slide, ...box } of boxes) {
      const colours = coloursIn(await pageOf(file('slides'), slide + 1, 96), box);
      expect([slide, colours > 20]).toEqual([slide, true]);
    }
  });

  it('have an outline with the titles of the slides', async () => {
    const outline = (await titlesInOutline(file('slides'))).map(letters);
    const wanted = (await slides())
      .map(({ title }) => title)
      .filter((title) => !/^Slide \d+$/.test(title))
      .map(letters);
    expect(wanted.filter((title) => !outline.includes(title))).toEqual([]);
    expect(outline.length).toBeGreaterThanOrEqual(wanted.length);
  });

  it.each(['slides', 'handout-pdf'] as const)(
    '%s is tagged, and says title and language',
    async (kind) => {
      const info = await infoOf(file(kind));
      expect(info).toMatch(/^Tagged:\s+yes$/m);
      expect(info).toMatch(/^Title:\s+Neural networks in PyTorch/m);
      expect(await languageOf(file(kind))).toMatch(/^en/);
    },
  );

  it('have a handout.html in which axe finds nothing', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(pathToFileURL(file('handout-html')).href);
    await page.addScriptTag({ path: axe });
    const findings = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
      );
    });
    await page.close();
    expect(findings).toEqual([]);
  });
});
