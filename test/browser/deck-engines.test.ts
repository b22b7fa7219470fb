import { describe, expect, test } from 'vitest';
import { deckOfDemos, slide } from './support/deck-of-demos.ts';
import { useDeckSite } from './support/deck-site.ts';
import { drivenNames, useDriven } from './support/driven/use-driven.ts';

const site = useDeckSite(deckOfDemos);

describe.each(drivenNames)('a deck in %s', (name) => {
  const browser = useDriven(name);

  const shown = () =>
    browser().evaluate<string>(`document.querySelector('.bespoke-marp-active section')?.id`);
  const titles = () =>
    browser().evaluate<string[]>(
      `[...document.querySelectorAll('figure.demo > iframe')].map((frame) => frame.title)`,
    );
  /** A piece of the stand-in's document or a variable of its window. */
  const inDemo = <Value>(title: string, expression: string) =>
    browser().evaluate<Value>(
      `((frame) => frame && ((window) => ${expression})(frame.contentWindow))(document.querySelector('iframe[title="${title}"]'))`,
    );
  const stateOf = (title: string) =>
    inDemo<string>(title, `window.document.getElementById('state')?.textContent`);

  async function at(number: number, ...size: [width?: number, height?: number]) {
    await browser().open('about:blank');
    await browser().open(`${site.url}#${number}`, ...size);
    await expect.poll(shown).toBe(String(number));
  }

  /** Where a hand would find a piece of the demo in the window. Boxes of what a slide holds are wrong in WebKit. */
  const placeInDemo = (title: string, id: string) =>
    inDemo<[number, number]>(
      title,
      `((frame, inner) => {
        const slide = frame.closest('svg[data-marpit-svg]');
        const box = slide.getBoundingClientRect();
        const scale = Math.min(box.width / 1280, box.height / 720);
        let x = inner.left + inner.width / 2 - 640;
        let y = inner.top + inner.height / 2 - 360;
        for (let at = frame; at.localName !== 'section'; at = at.offsetParent) { x += at.offsetLeft; y += at.offsetTop; }
        return [box.left + box.width / 2 + x * scale, box.top + box.height / 2 + y * scale];
      })(window.frameElement, window.document.getElementById('${id}').getBoundingClientRect())`,
    );

  /** Clicks into the demo itself, where a hand would. */
  async function clickInDemo(title: string, id: string) {
    await browser().click(...(await placeInDemo(title, id)));
  }

  test('has frames for the slide shown and the ones around it, and only the first works', async () => {
    await at(slide.steps);
    await expect.poll(titles).toEqual(['First', 'Second']);
    await expect.poll(() => inDemo('First', 'window.active')).toBe(true);
    await expect.poll(() => inDemo('Second', 'window.active')).toBe(false);
    await browser().press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect.poll(() => inDemo('First', 'window.active')).toBe(false);
    const before = await inDemo('First', 'window.frames');
    const from = await inDemo<number>('Second', 'window.frames');
    await expect.poll(() => inDemo('Second', 'window.frames')).toBeGreaterThan(from + 20);
    expect(await inDemo('First', 'window.frames')).toBe(before);
  });

  test('drives a demo by the steps of its slide, forward and back', async () => {
    await at(slide.steps);
    await expect.poll(() => stateOf('First')).toBe('gate=and&b=0');
    await browser().press('ArrowRight', 'ArrowRight');
    await expect.poll(() => stateOf('First')).toBe('gate=nand&b=0');
    await browser().press('ArrowLeft');
    await expect.poll(() => stateOf('First')).toBe('gate=or&b=0');
  });

  test('keeps what was done in a demo, and gets its keys back from it', async () => {
    await at(slide.another);
    await expect.poll(() => stateOf('Second')).toBe('gate=or&b=0');
    await clickInDemo('Second', 'more');
    await expect.poll(() => stateOf('Second')).toBe('gate=or&b=1');
    await browser().press('End');
    await expect.poll(shown).toBe(String(slide.end));
    await expect.poll(titles).toEqual(['Third']);
    await browser().press('PageUp', 'PageUp', 'PageUp');
    await expect.poll(() => stateOf('Second')).toBe('gate=or&b=1');
    await expect
      .poll(() => inDemo('Second', `window.document.getElementById('snapshot')?.textContent`))
      .toBe('trained 10');
  });

  test('shows in presenter view what is done before the audience, and the other way round', async () => {
    await at(slide.another);
    await expect.poll(() => stateOf('Second')).toBe('gate=or&b=0');
    const audience = (await browser().windows())[0]!;
    await browser().press('p');
    await expect.poll(async () => (await browser().windows()).length).toBe(2);
    const presenter = (await browser().windows()).find((handle) => handle !== audience)!;
    await clickInDemo('Second', 'more');
    await browser().switchTo(presenter);
    await expect.poll(() => stateOf('Second')).toBe('gate=or&b=1');
    await clickInDemo('Second', 'more');
    await browser().switchTo(audience);
    await expect.poll(() => stateOf('Second')).toBe('gate=or&b=2');
  });

  test('goes closer to the place in a demo that was clicked with Alt, in a window of any size', async () => {
    await at(slide.another, 900, 700);
    await expect.poll(() => stateOf('Second')).toBe('gate=or&b=0');
    const [x, y] = await placeInDemo('Second', 'more');
    await browser().holding('Alt', () => browser().click(x, y));
    const detail = () =>
      browser().evaluate<string>(
        `document.querySelector('.desk-close')?.style.getPropertyValue('--detail') ?? ''`,
      );
    await expect.poll(detail).toMatch(/px/);
    const [left = 0, top = 0] = (await detail()).split(' ').map(Number.parseFloat);
    await browser().press('Escape');
    expect(Math.hypot(left - x, top - y)).toBeLessThan(3);
  });
});
