import { describe, expect, it } from 'vitest';
import { ProblemNews } from '../../../src/commands/site/problem-news.ts';

const wrong = (file: string, message: string) => ({ file, line: 1, message });
const theme = wrong('themes/a.css', 'No theme.');

describe('what is said of decks while they are written', () => {
  it('is what is wrong, once, until it is mended', () => {
    const news = new ProblemNews();
    const [first, second] = [wrong('slides/a.md', 'One.'), wrong('slides/a.md', 'Two.')];
    expect(news.of('a', [])).toBe('');
    expect(news.of('a', [first, second])).toBe('slides/a.md:1: One.\nslides/a.md:1: Two.');
    expect(news.of('a', [first, second])).toBe('');
    expect(news.of('a', [])).toBe('a: nothing is wrong any more.');
    expect(news.of('a', [first])).toBe('slides/a.md:1: One.');
  });

  it('has what is wrong in a theme once for all decks', () => {
    const news = new ProblemNews();
    expect(news.of('a', [theme])).toBe('themes/a.css:1: No theme.');
    expect(news.of('b', [theme])).toBe('');
    expect(news.of('c', [theme, wrong('slides/c.md', 'One.')])).toBe('slides/c.md:1: One.');
    expect(news.of('a', [])).toBe('a: nothing is wrong any more.');
  });
});
