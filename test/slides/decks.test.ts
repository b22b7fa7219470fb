import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { countSentences, countWords, partsOf, readDeck } from './deck.ts';

describe.each(shippedDecks)('the deck %s', (name) => {
  const deck = readDeck(name);
  const core = deck.slides.filter((slide) => slide.core);
  const label = (slide: { number: number; heading: string }) => `${slide.number} ${slide.heading}`;

  it('has at most 40 words on a slide', () => {
    const long = deck.slides.filter((slide) => countWords(slide.body) > 40);
    expect(long.map((slide) => `${label(slide)}: ${countWords(slide.body)}`)).toEqual([]);
  });

  it('says in the notes of every slide what to say and how long it takes', () => {
    const poor = deck.slides.filter((slide) => {
      const sentences = countSentences(slide.notes);
      const answers = slide.notes.match(/^(Right answer|Click path): /gm)?.length ?? 0;
      const isReferences = ['Sources', 'Further reading'].includes(slide.heading);
      return (
        slide.minutes === undefined || sentences + answers < 2 || (sentences > 6 && !isReferences)
      );
    });
    expect(poor.map((slide) => `${label(slide)}: ${countSentences(slide.notes)}`)).toEqual([]);
  });

  it('has a heading on every slide but quotations', () => {
    const without = deck.slides.filter((slide) => slide.heading === '' && slide.class !== 'quote');
    expect(without.map(label)).toEqual([]);
  });

  it('lasts as long as it promises at its start, with at most five minutes to spare', () => {
    const promised = Number(/in (\d+) minutes/.exec(deck.frontMatter)?.[1]);
    const total = core.reduce((sum, slide) => sum + (slide.minutes ?? 0), 0);
    expect(total).toBeLessThanOrEqual(promised);
    expect(total).toBeGreaterThanOrEqual(promised - 5);
  });

  it('gives each part the minutes that its agenda says, to the half minute', () => {
    const agenda = [...deck.slides[1]!.body.matchAll(/^\| (\d+) \| .* \| ([\d.]+) \|$/gm)].map(
      ([, number, minutes]) => ({ number: Number(number), minutes: Number(minutes) }),
    );
    const parts = partsOf(deck);
    expect(agenda.map((part) => part.number)).toEqual(parts.map((part) => part.number));
    const wrong = parts.filter((part, i) => Math.abs(part.minutes - agenda[i]!.minutes) > 0.5);
    expect(wrong).toEqual([]);
  });

  it('lets the class do something at least every ten minutes', () => {
    const gaps: string[] = [];
    let idle = 0;
    for (const slide of core) {
      idle += slide.minutes ?? 0;
      const active =
        /exercise|demo/.test(slide.class) ||
        /^(Check|Warm-up|Final exercise|Your turn)/.test(slide.heading);
      if (idle > 10) gaps.push(label(slide));
      if (active) idle = 0;
    }
    expect(gaps).toEqual([]);
  });

  it('ends with its sources, each with a year', () => {
    const last = deck.slides.at(-1)!;
    expect(last.heading).toBe('Sources');
    const items = last.body.split('\n').filter((line) => line.startsWith('- '));
    expect(items.length).toBeGreaterThanOrEqual(4);
    for (const item of items) expect(item).toMatch(/\b(19|20)\d\d\b/);
  });
});

describe('the counting of words', () => {
  it('leaves out code, formulas, quotations and directives', () => {
    const body = '## Two words\n\n> quoted\n\n$$a = b$$\n\n@demo[Title](x?y)\n\n`code` and $x$';
    expect(countWords(body)).toBe(3);
  });
});

describe('the table of topics in slides/README.md', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../slides/README.md'), 'utf8');
  const decks: readonly string[] = shippedDecks;
  const rows = [...readme.matchAll(/^\| .+? \| ([\w-]+) \| (.+?) \|$/gm)].filter(([, deck]) =>
    decks.includes(deck!),
  );

  it('names slides that exist', () => {
    const missing = rows.filter(
      ([, deck, heading]) =>
        !readDeck(deck!).slides.some((slide) => slide.heading.includes(heading!)),
    );
    expect(missing.map(([row]) => row)).toEqual([]);
  });

  it('covers every deck of the lecture', () => {
    expect(new Set(rows.map(([, deck]) => deck))).toEqual(new Set(decks));
    expect(rows.length).toBeGreaterThan(60);
  });
});
