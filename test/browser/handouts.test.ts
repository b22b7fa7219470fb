import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../src/commands/browser.ts';
import { handouts, type Sources } from '../../src/commands/export/handouts.ts';
import { sourcesOf } from '../../src/commands/export/sources.ts';
import { writeWhole } from '../../src/commands/export/write-whole.ts';
import { inLanes } from '../../src/commands/in-lanes.ts';
import { deckFile } from '../../src/commands/project.ts';
import { DeckCameras, forPrint } from '../../src/commands/site/deck-posters.ts';
import { demoPlaces } from '../../src/commands/site/demo-places.ts';
import { demoAddress, demoLink } from '../../src/deck/addresses.ts';
import { keyCardPage } from '../../src/deck/key-card/page.ts';
import { Press, printAlone } from '../../src/deck/print/press.ts';
import { type RenderedDeck, type RenderedSlide, renderSlides } from '../../src/deck/slides.ts';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { needs } from './support/needs.ts';
import { coloursIn, fontsOf, infoOf, languageOf, pageOf, titlesInOutline } from './support/pdf.ts';
import { codesOn } from './support/qr-codes.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Pictures are looked at in one deck, with formulas, demos and QR codes; all else in every deck. */
const deck = 'pytorch';
const baseUrl = 'https://lecture.test/';
const kinds = ['slides', 'notes', 'pptx', 'handout-html', 'handout-pdf'] as const;

const isHere = needs('chromium', 'poppler');
let folder = '';
let browser: Browser;
const rendered = new Map<string, RenderedDeck>();
const file = (kind: (typeof kinds)[number], of = deck) => join(folder, of, handouts[kind].file);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handouts-'));
  if (!isHere) return;
  browser = await launchBrowser();
  const studio = {
    outDir: inject('siteFolder'),
    siteUrl: async () => inject('siteUrl'),
    browser: async () => browser,
  };
  const cameras = new DeckCameras(studio, forPrint);
  await inLanes([1, 2], shippedDecks, async (each) => {
    const bare = await cards(each);
    const { press } = bare;
    const sources =
      each === deck
        ? await sourcesOf(
            each,
            await cameras.take(await demoPlaces(bare.deck, () => press.page())),
            { baseUrl, press },
          )
        : bare;
    rendered.set(each, sources.deck);
    for (const kind of kinds) {
      await writeWhole(file(kind, each), await handouts[kind].content(sources));
    }
  });
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

/** A deck with cards in place of its demos, which are sooner there than pictures. */
async function cards(name: string): Promise<Sources> {
  const deck = await renderSlides(deckFile(name), { baseUrl });
  return { deck, options: { baseUrl, posters: {} }, press: new Press(browser, deck) };
}

const slidesOf = (of: string) => rendered.get(of)!.slides;

/** Where the QR codes of a slide lead: that of the demo it shows, and those of `@qr`. */
const codesOf = ({ demos: [shown], links }: RenderedSlide) => [
  ...new Set(
    [...(shown === undefined ? [] : [shown]), ...links].map((target) =>
      demoAddress(demoLink(target), baseUrl),
    ),
  ),
];

/** Line breaks and the spaces around signs of formulas differ. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe('the handouts of a deck', { timeout: 120_000 }, () => {
  it('have on each slide the QR codes of its demos, to pages that are there', async () => {
    const wanted = slidesOf(deck).map(codesOf);
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

  it('come with the card of keys on one sheet of paper', async () => {
    const card = join(folder, 'keys.pdf');
    await writeWhole(card, await printAlone(browser, keyCardPage()));
    const info = await infoOf(card);
    expect(info).toMatch(/^Pages:\s+1$/m);
    expect(info).toContain('A4');
  });

  it('have in the reading handout a QR code for each exercise', async () => {
    const found = new Set<string>();
    const pages = Number(/^Pages:\s+(\d+)$/m.exec(await infoOf(file('handout-pdf')))?.[1]);
    for (let page = 1; page <= pages; page++) {
      for (const code of codesOn(await pageOf(file('handout-pdf'), page, 150))) found.add(code);
    }
    const wanted = new Set(slidesOf(deck).flatMap(codesOf));
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

  it('have in handout.html pictures of demos with twice the pixels of their size on the slide', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(pathToFileURL(file('handout-html')).href);
    const pictures = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLImageElement>('.demo-poster img, .handout-pictures img'),
      ].map(({ naturalWidth, offsetWidth }) => ({ naturalWidth, offsetWidth })),
    );
    await page.close();
    // Of each state once: the slide shows the first, and below it stand those of its steps.
    expect(pictures).toHaveLength(slidesOf(deck).flatMap(({ demos }) => demos).length);
    for (const { naturalWidth, offsetWidth } of pictures) {
      expect(offsetWidth).toBeGreaterThan(0);
      expect(naturalWidth).toBeGreaterThanOrEqual(2 * offsetWidth);
    }
  });

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

describe.each(shippedDecks)('the handouts of %s', { timeout: 120_000 }, (each) => {
  it.each(['slides', 'handout-pdf'] as const)(
    'have in %s the fonts of formulas, and none that the machine lent',
    async (kind) => {
      const fonts = await fontsOf(file(kind, each));
      expect(fonts).toContain('KaTeX_Main-Regular');
      // The theme's own, variable fonts are drawn as pictures of glyphs, without a name.
      expect(fonts.filter((name) => !name.startsWith('KaTeX_'))).toEqual([]);
    },
  );

  it.each(['slides', 'notes'] as const)(
    'have in %s an outline that is the titles of the slides',
    async (kind) => {
      expect(await titlesInOutline(file(kind, each))).toEqual(
        slidesOf(each).map(({ title }) => title),
      );
    },
  );

  it('have in the reading handout an outline with the titles of the slides', async () => {
    const outline = (await titlesInOutline(file('handout-pdf', each))).map(letters);
    const wanted = slidesOf(each).map(({ title }, i) => letters(`${i + 1} ${title}`));
    expect(wanted.filter((title) => !outline.includes(title))).toEqual([]);
  });

  it.each(['slides', 'notes', 'handout-pdf'] as const)(
    'have in %s tags, title and language',
    async (kind) => {
      const info = await infoOf(file(kind, each));
      expect(info).toMatch(/^Tagged:\s+yes$/m);
      const [, title = ''] = /^Title:\s+(.+)$/m.exec(info) ?? [];
      expect(title.startsWith(rendered.get(each)!.title)).toBe(true);
      expect(await languageOf(file(kind, each))).toMatch(/^en/);
    },
  );

  it('have in notes.pdf the notes of each slide', async () => {
    const pdf = await PDFDocument.load(await readFile(file('notes', each)));
    const notes = pdf.getPages().map(({ node }) =>
      (node.Annots()?.asArray() ?? [])
        .map((ref) => pdf.context.lookup(ref, PDFDict))
        .filter((annotation) => annotation.get(PDFName.of('Subtype')) === PDFName.of('Text'))
        .map((note) => note.lookup(PDFName.of('Contents'), PDFHexString).decodeText()),
    );
    expect(notes).toEqual(slidesOf(each).map(({ notes }) => (notes === '' ? [] : [notes])));
  });

  it('have in slides.pptx a sharp picture, the title and the notes of each slide', async () => {
    const files = unzipSync(await readFile(file('pptx', each)));
    const text = (path: string) => new TextDecoder().decode(files[path]);
    const pictures = new Set<string>();
    for (const [i, { title, notes }] of slidesOf(each).entries()) {
      const relations = text(`ppt/slides/_rels/slide${i + 1}.xml.rels`);
      const [, picture = ''] = /Target="\.\.\/(media\/[^"]+\.png)"/.exec(relations) ?? [];
      const png = Buffer.from(files[`ppt/${picture}`]!);
      expect([i, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([i, 1920, 1080]);
      pictures.add(createHash('sha256').update(png).digest('hex'));
      const [, named = ''] =
        /<p:ph[^>]*type="title".*?<p:txBody>(.*?)<\/p:txBody>/s.exec(
          text(`ppt/slides/slide${i + 1}.xml`),
        ) ?? [];
      expect(unescaped(named.replace(/<[^>]*>/g, ''))).toBe(title);
      const said = text(`ppt/notesSlides/notesSlide${i + 1}.xml`).replace(/<[^>]*>/g, '');
      expect([i, letters(unescaped(said)).includes(letters(notes))]).toEqual([i, true]);
    }
    expect(pictures.size).toBe(slidesOf(each).length);
  });
});
