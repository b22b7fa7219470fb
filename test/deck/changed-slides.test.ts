import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/deck/changed-slides.ts';
import { renderedNotes } from '../../src/deck/rendered-notes.ts';

const slide = (content: string, attributes = '') =>
  `<svg data-marpit-svg="" viewBox="0 0 1280 720"${attributes}><foreignObject>${content}</foreignObject></svg>`;
/** As Marp writes a note, in which it escapes everything. */
const note = (text: string, index: number) =>
  `<div class="bespoke-marp-note" data-index="${index}" tabindex="0"><p>${text}</p></div>`;
const deck = (slides: string[], { head = 'style', notes = ['say'], script = 'script' } = {}) =>
  [
    `<head>${head}</head><div>${slides.join('')}${slide('the end')}</div>`,
    renderedNotes(notes.map((text) => [text])),
    `<script>${script}</script>${notes.map(note).join('')}`,
  ].join('');

const before = deck([slide('one'), slide('two'), slide('a <svg></svg> figure')]);

describe('what has to be put into a page', () => {
  it('is the slides whose content has changed', () => {
    const after = deck([slide('one'), slide('2'), slide('a <svg>new</svg> figure')]);
    expect(changeOf(before, after)).toEqual({
      slides: [
        { index: 1, content: '<foreignObject>2</foreignObject>' },
        { index: 2, content: '<foreignObject>a <svg>new</svg> figure</foreignObject>' },
      ],
    });
    expect(changeOf(before, before)).toEqual({ slides: [] });
  });

  it('is the last slide, too', () => {
    const change = changeOf(before, before.replace('the end', 'the very end'));
    expect(change?.slides).toEqual([
      { index: 3, content: '<foreignObject>the very end</foreignObject>' },
    ]);
  });

  it('is the notes of all slides if any has changed, came or went', () => {
    const slides = [slide('one')];
    const old = deck(slides, { notes: ['say', 'more', ''] });
    for (const notes of [
      ['say **it**', 'more', ''],
      ['say', 'more', 'new'],
      ['say', '', ''],
    ]) {
      const change = changeOf(old, deck(slides, { notes }));
      expect(change?.slides).toEqual([]);
      expect(change?.notes).toContain(notes[0] === 'say' ? '<p>say</p>' : '<strong>it</strong>');
    }
  });

  it('is not enough if slides came, went, or look otherwise, or scripts changed', () => {
    const two = [slide('one'), slide('two')];
    expect(changeOf(before, deck(two))).toBeNull();
    const all = [...two, slide('a <svg></svg> figure')];
    expect(changeOf(before, deck(all))).toEqual({ slides: [] });
    expect(changeOf(before, deck(all, { head: 'other style' }))).toBeNull();
    expect(changeOf(before, deck(all, { script: 'other script' }))).toBeNull();
    const wide = deck([slide('one', ' class="wide"'), ...all.slice(1)]);
    expect(changeOf(before, wide)).toBeNull();
  });

  it('is not enough where scripts hold on to a slide: a demo, its steps, bits that appear one by one', () => {
    const live = (content: string) => deck([slide('one'), slide(content), slide('three')]);
    for (const held of [
      '<figure class="demo">',
      '<ol class="steps">',
      '<li data-marpit-fragment="1">',
    ]) {
      expect(changeOf(live('two'), live(`two ${held}`))).toBeNull();
      expect(changeOf(live(`two ${held}`), live('two'))).toBeNull();
    }
  });
});
