import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertDeck } from '../../src/deck/convert.ts';
import { printedPage } from '../../src/deck/print/page.ts';
import { renderSlides } from '../../src/deck/slides.ts';
import { useBrowser } from './support/page.ts';
import { plainMarp } from './support/plain-marp.ts';
import { type Box, type SlideFacts, slideFacts } from './support/slide-facts.ts';

const open = useBrowser();

/** Decks of others: one per kind of fault that they showed. */
const fixtures = join(import.meta.dirname, '../fixtures/decks');

/** Decks that say in a line or two what the others do not have. */
const written: Record<string, string> = {
  'backgrounds.md': `---
theme: default
paginate: true
---

![bg left:40%](pictures/one%20dot.png)

## Left

---

![bg right vertical](pictures/one%20dot.png)
![bg](pictures/one%20dot.png)

## Two, one above the other

---

![bg](pictures/one%20dot.png)
![bg fit](pictures/one%20dot.png)

# Two beside one another

---

<!-- paginate: skip -->

![bg #123456](pictures/one%20dot.png)

# Without a number
`,
  'grid.md': `---
theme: uncover
size: 4:3
header: Above
footer: Below
style: |
  section { display: grid; grid-template-rows: auto 1fr auto; align-items: end; }
  section > h2 + * { color: teal; }
---

## Laid out as a grid

Words

- a list

---

<!-- _class: lead -->

# No picture behind it

---

<!-- _class: columns -->

left
+++
right
`,
  'heading-divider.md': `---
theme: gaia
headingDivider: [1, 3]
---

# One

## not two

### Two

+++

#### A line of three plus signs
`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-marp-'));
  await cp(fixtures, folder, { recursive: true });
  for (const [name, markdown] of Object.entries(written)) {
    await writeFile(join(folder, name), markdown);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** All slides of a page on which they stand below one another. */
async function stacked(html: string): Promise<SlideFacts[]> {
  const file = join(folder, 'stacked.html');
  await writeFile(file, html);
  const { page } = await open(pathToFileURL(file).href);
  await page.evaluate('globalThis.__name ??= (value) => value; document.fonts.ready');
  const slides = await page.locator('svg[data-marpit-svg]').all();
  const facts: SlideFacts[] = [];
  for (const slide of slides) facts.push(await slide.evaluate(slideFacts));
  await page.context().close();
  return facts;
}

/** The slides of a deck in a browser, one after the other. */
async function presented(deck: string): Promise<SlideFacts[]> {
  const output = join(folder, deck.replace(/\.md$/, '.html'));
  await convertDeck(join(folder, deck), { output });
  const { page } = await open(pathToFileURL(output).href);
  await page.evaluate('globalThis.__name ??= (value) => value; document.fonts.ready');
  const count = await page.locator('svg[data-marpit-svg]').count();
  const facts: SlideFacts[] = [];
  for (let number = 1; number <= count; number++) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#${number}`);
    const slide = page.locator(`svg.bespoke-marp-active:has(section[id="${number}"])`);
    await slide.waitFor();
    facts.push(await slide.evaluate(slideFacts));
  }
  await page.context().close();
  return facts;
}

/** What counts of a slide in any theme. */
function counted(slides: readonly SlideFacts[]) {
  return slides.map(({ headings, backgrounds, ...rest }) => ({
    ...rest,
    headings: headings.length,
    backgrounds: backgrounds.length,
  }));
}

function expectSamePlaces(found: readonly Box[], wanted: readonly Box[], what: string): void {
  for (const [index, box] of wanted.entries()) {
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      const distance = Math.abs(found[index]![side] - box[side]);
      expect(distance, `${what} ${index + 1}: ${side}`).toBeLessThanOrEqual(3);
    }
  }
}

describe('a deck of others', () => {
  const decks = ['other-theme.md', 'Woche 1, Einführung.md', 'own-style.md', 'split-and-loose.md'];
  decks.push('windows.md', '第一讲.md', ...Object.keys(written));

  test.each(decks)('has in a browser and in print what Marp alone shows: %s', async (deck) => {
    const markdown = await readFile(join(folder, deck), 'utf8');
    const wanted = await stacked(plainMarp(markdown));
    const printed = await stacked(printedPage(await renderSlides(join(folder, deck), {})));
    for (const found of [await presented(deck), printed]) {
      expect(counted(found)).toEqual(counted(wanted));
      for (const [index, slide] of wanted.entries()) {
        const { headings, backgrounds } = found[index]!;
        const name = `${deck}, slide ${index + 1}`;
        expectSamePlaces(backgrounds, slide.backgrounds, `${name}, background`);
        // The theme vibey lays out slides anew.
        if (/^theme: vibey/m.test(markdown)) continue;
        expectSamePlaces(headings, slide.headings, `${name}, heading`);
      }
    }
  });
});
