import { describe, expect, it } from 'vitest';
import { changedSlides } from '../../src/deck/changed-slides.ts';

const slide = (content: string, attributes = '') =>
  `<svg data-marpit-svg="" viewBox="0 0 1280 720"${attributes}><foreignObject>${content}</foreignObject></svg>`;
const deck = (slides: string[], { head = 'style', notes = 'notes' } = {}) =>
  `<head>${head}</head><div>${slides.join('')}${slide('the end')}</div>${notes}<script></script>`;

const before = deck([slide('one'), slide('two'), slide('a <svg></svg> figure')]);

describe('the slides to put into a page', () => {
  it('are those whose content has changed', () => {
    const after = deck([slide('one'), slide('2'), slide('a <svg>new</svg> figure')]);
    expect(changedSlides(before, after)).toEqual([
      { index: 1, content: '<foreignObject>2</foreignObject>' },
      { index: 2, content: '<foreignObject>a <svg>new</svg> figure</foreignObject>' },
    ]);
    expect(changedSlides(before, before)).toEqual([]);
  });

  it('are not enough if slides came, went, or look otherwise, or notes changed', () => {
    const two = [slide('one'), slide('two')];
    expect(changedSlides(before, deck(two))).toBeNull();
    const all = [...two, slide('a <svg></svg> figure')];
    expect(changedSlides(before, deck(all, { head: 'other style' }))).toBeNull();
    expect(changedSlides(before, deck(all, { notes: 'other notes' }))).toBeNull();
    const wide = deck([slide('one', ' class="wide"'), ...all.slice(1)]);
    expect(changedSlides(before, wide)).toBeNull();
  });

  it('are not enough where scripts hold on to a slide: a demo, its steps, bits that appear one by one', () => {
    const live = (content: string) => deck([slide('one'), slide(content), slide('three')]);
    for (const held of [
      '<figure class="demo">',
      '<ol class="steps">',
      '<li data-marpit-fragment="1">',
    ]) {
      expect(changedSlides(live('two'), live(`two ${held}`))).toBeNull();
      expect(changedSlides(live(`two ${held}`), live('two'))).toBeNull();
    }
  });
});
