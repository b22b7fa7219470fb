import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import type { Token } from '../../../src/deck/markdown.ts';
import { ownColors } from '../../../src/deck/own-style/own-colors.ts';
import { ownDeclarations, sectionRules } from '../../../src/deck/own-style/section-rules.ts';

interface SlideOptions {
  class?: string;
  directives?: Record<string, string>;
}

/** The tokens that a slide gets in a deck with this style. */
function tokensOf(style: string, options: SlideOptions = {}): Record<string, string> {
  const attributes: Record<string, string> = { class: options.class ?? '' };
  const slide = {
    meta: { marpitDirectives: options.directives ?? {} },
    attrGet: (name: string) => attributes[name] ?? null,
  } as unknown as Token;
  const inline = ownColors(slide, ownDeclarations(slide, sectionRules([style])));
  return Object.fromEntries([...inline.matchAll(/([\w-]+):([^;]+);/g)].map(([, n, v]) => [n, v]));
}

const texts = ['ink', 'ink-soft', 'accent', 'positive-ink', 'negative-ink', 'good-ink', 'bad-ink'];

describe('a slide in colours of the deck', () => {
  test.each([
    '#101522',
    '#000',
    'white',
    '#fdf6e3',
    '#ff8800',
    '#5a8f7b',
    'rgb(120 120 120)',
    'oklch(0.4 0.15 300)',
    'rebeccapurple',
  ])('has all text of the theme readable on it and on its surfaces: %s', (backgroundColor) => {
    const tokens = tokensOf('', { directives: { backgroundColor } });
    for (const name of texts) {
      const value = tokens[`--${name}`]!;
      expect(wcagContrast(value, tokens['--paper']!), name).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(value, tokens['--surface']!), `${name} on a surface`).toBeGreaterThan(
        4.2,
      );
    }
    expect(wcagContrast(tokens['--on-accent']!, tokens['--accent']!)).toBeGreaterThanOrEqual(4.5);
    const isDark = wcagContrast(backgroundColor, 'white') > wcagContrast(backgroundColor, 'black');
    expect(tokens['color-scheme']).toBe(isDark ? 'dark' : 'light');
  });

  test('keeps the colour that the deck gives its text', () => {
    const directives = { backgroundColor: '#101522', color: '#f2f2f2' };
    expect(tokensOf('', { directives })).toMatchObject({ '--ink': '#f2f2f2' });
  });

  test('with a colour of text only has the paper of the theme that it can be read on', () => {
    const paperFor = (color: string) => tokensOf(`section { color: ${color} }`)['--paper'];
    expect(paperFor('#333')).toBe('#f6f5fb');
    expect(paperFor('#eee')).toBe('#14112b');
  });

  test.each([
    ['section { background: #123456 }', '#123456'],
    ['section { background: #111 } section { background-color: #123456 !important }', '#123456'],
    ['section { background-color: #111 } section { background: #123456 }', '#123456'],
    [':root { background: #123456 } section { background: white }', '#123456'],
    ['section.dark { background: #123456 } section { background: white }', '#123456'],
    ['section.dark h1, .dark { background: #123456 }', '#123456'],
    ['section { --bg: #123456; background: var(--bg) }', '#123456'],
    ['section { background: var(--bg, #123456) }', '#123456'],
    ['section { background: url(a.png) no-repeat, #123456 }', undefined],
    ['section { background: transparent } h1 { background: #123456 }', undefined],
    ['section.light { background: #123456 }', undefined],
    ['@media print { section { background: #123456 } }', undefined],
    ['section { background: #123456', undefined],
  ])('takes the background from the deck’s own style: %s', (style, paper) => {
    expect(tokensOf(style, { class: 'dark' })['--paper']).toBe(paper);
  });

  test('takes the mean of a gradient', () => {
    const { '--paper': paper } = tokensOf(
      'section { background: linear-gradient(to right, #000, #222) }',
    );
    expect(wcagContrast(paper!, '#111')).toBeLessThan(1.1);
  });

  test('leaves tokens as they are that the deck sets itself, and slides that have the theme’s colours', () => {
    expect(tokensOf('section { background: #111; --accent: red }')).not.toHaveProperty('--accent');
    expect(tokensOf('h1 { color: red } section { font-size: 20px }')).toEqual({});
  });
});
