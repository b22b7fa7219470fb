import { PNG } from 'pngjs';
import { describe, expect, inject, it } from 'vitest';
import { drivenNames, useDriven } from './support/driven/use-driven.ts';
import { useBrowser } from './support/page.ts';

const open = useBrowser();

/** The formulas' places on the page, which waits for its fonts. */
const boxes = `[...document.querySelectorAll('.kit-formulas math')].map((math) => {
  const { x, y, width, height } = math.getBoundingClientRect();
  return { x, y, width, height };
})`;
const isReady = `document.documentElement.dataset.ready === ''`;
/** Were it not the page's own, both browsers could agree on the machine's. */
const hasFont = `[...document.fonts].some(({ family, status }) => family.includes('Lecture Math') && status === 'loaded')`;
/** Nothing else on the page than they, large, and not as wide as whole pixels allow: machines differ in that. */
const alone = `(() => { document.body.replaceChildren(document.querySelector('.kit-formulas'));
  document.querySelector('.kit-formulas').style.cssText =
    'display: block; padding: 10px; background: white; color: black; font-size: 22px; line-height: 2; text-rendering: geometricPrecision'; })()`;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How much ink is in each field of a formula's picture, 0 … 1, from its left edge and middle line. */
function ink(picture: PNG, { x, y, width, height }: Box): number[][] {
  const field = 6;
  const columns = Math.ceil(width / field) + 1;
  const middle = y + height / 2;
  return Array.from({ length: 14 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      let sum = 0;
      for (let i = 0; i < field * field; i++) {
        const px = Math.round(x) + column * field + (i % field);
        const py = Math.round(middle) + (row - 7) * field + Math.floor(i / field);
        if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) continue;
        sum += 255 - picture.data[4 * (py * picture.width + px)]!;
      }
      return sum / (255 * field * field);
    }),
  );
}

/** The share of ink that is not where the other picture has it, next fields counted as the same place. */
function difference(one: number[][], other: number[][]): number {
  const near = (fields: number[][], row: number, column: number) =>
    Math.max(
      ...[-1, 0, 1].flatMap((down) =>
        [-1, 0, 1].map((right) => fields[row + down]?.[column + right] ?? 0),
      ),
    );
  let astray = 0;
  let all = 0;
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const [row, fields] of a.entries()) {
      for (const [column, value] of fields.entries()) {
        all += value;
        astray += Math.max(0, value - near(b, row, column));
      }
    }
  }
  return astray / all;
}

describe.each(drivenNames)('in %s', (name) => {
  const browser = useDriven(name);

  it('a dozen formulas look the same as in Chromium', async () => {
    const { page } = await open('demos/kit/');
    await expect.poll(() => page.evaluate(isReady), { timeout: 60_000 }).toBe(true);
    expect(await page.evaluate(hasFont)).toBe(true);
    await page.evaluate(alone);
    const inChromium = await page.evaluate<Box[]>(boxes);
    const picture = PNG.sync.read(await page.screenshot());
    await page.context().close();

    await browser().open(new URL('demos/kit/', inject('siteUrl')).href);
    await expect.poll(() => browser().evaluate(isReady), { timeout: 60_000 }).toBe(true);
    expect(await browser().evaluate(hasFont)).toBe(true);
    await browser().evaluate(alone);
    const others = await browser().evaluate<Box[]>(boxes);
    const other = PNG.sync.read(await browser().screenshot());

    expect(inChromium).toHaveLength(12);
    for (const [i, box] of inChromium.entries()) {
      const formula = `formula ${i + 1}`;
      expect(Math.abs(box.width / others[i]!.width - 1), formula).toBeLessThan(0.09);
      const [one, two] = [ink(picture, box), ink(other, others[i]!)];
      expect(
        one.flat().reduce((sum, value) => sum + value, 0),
        formula,
      ).toBeGreaterThan(3);
      expect(difference(one, two), formula).toBeLessThan(0.12);
    }
  });
});
