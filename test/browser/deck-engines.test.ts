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

  async function at(number: number) {
    await browser().open('about:blank');
    await browser().open(`${site.url}#${number}`);
    await expect.poll(shown).toBe(String(number));
  }

  /** Clicks into the demo itself, where a hand would. */
  async function clickInDemo(title: string, id: string) {
    const [x, y] = await inDemo<[number, number]>(
      title,
      `((outer, inner, scale) => [outer.left + (inner.left + inner.width / 2) * scale, outer.top + (inner.top + inner.height / 2) * scale])(
      window.frameElement.getBoundingClientRect(),
      window.document.getElementById('${id}').getBoundingClientRect(),
      window.frameElement.getBoundingClientRect().width / window.frameElement.offsetWidth)`,
    );
    await browser().click(x, y);
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
});
