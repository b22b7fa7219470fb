import { describe, expect, it } from 'vitest';
import { requirePosters } from '../../../src/commands/export/sources.ts';
import { CommandError } from '../../../src/commands/options.ts';
import type { RenderedSlide } from '../../../src/deck/slides.ts';

const slide = (title: string, demos: string[]): RenderedSlide => ({
  ...{ title, demos },
  ...{ html: '', notes: '', links: [], isSectionStart: false },
});

const deck = {
  ...{ title: 'Logic', description: '', language: 'en', css: '' },
  slides: [slide('Begin', []), slide('Gates', ['perceptron?gate=and', 'perceptron?gate=or'])],
};

describe('a deck to be printed', () => {
  it('is refused with the slide and the demo that has no picture', () => {
    const posters = { 'perceptron?gate=and': 'data:image/webp;base64,' };
    expect(() => requirePosters('logic', deck, posters)).toThrow(CommandError);
    expect(() => requirePosters('logic', deck, posters)).toThrow(
      'slides/logic.md, slide 2 (Gates): there is no picture of the demo “perceptron?gate=or”',
    );
  });

  it('is taken with a picture of each state of its demos', () => {
    const posters = { 'perceptron?gate=and': 'a', 'perceptron?gate=or': 'b' };
    expect(() => requirePosters('logic', deck, posters)).not.toThrow();
  });
});
