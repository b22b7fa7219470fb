import { describe, expect, it } from 'vitest';
import { missingPosters } from '../../../src/commands/export/sources.ts';
import type { RenderedSlide } from '../../../src/deck/slides.ts';

const slide = (title: string, line: number, demos: string[]): RenderedSlide => ({
  ...{ title, line, demos },
  ...{ html: '', notes: '', links: [], isSectionStart: false, isCore: true },
});

const slides = [
  slide('Begin', 1, []),
  slide('Gates', 9, ['perceptron?gate=and', 'perceptron?gate=or']),
];

describe('a deck to be printed', () => {
  it('is told of with the slide and the demo that has no picture', () => {
    const posters = { 'perceptron?gate=and': 'data:image/webp;base64,' };
    expect(missingPosters('slides/logic.md', { slides }, posters)).toEqual([
      {
        ...{ file: 'slides/logic.md', line: 9, slide: 2 },
        message: expect.stringContaining('no picture of the demo “perceptron?gate=or”'),
      },
    ]);
  });

  it('is taken with a picture of each state of its demos', () => {
    const posters = { 'perceptron?gate=and': 'a', 'perceptron?gate=or': 'b' };
    expect(missingPosters('slides/logic.md', { slides }, posters)).toEqual([]);
  });
});
