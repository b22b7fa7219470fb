import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedDecks } from '../../src/shipped-decks.ts';
import { readDeck } from './deck.ts';

describe('the table of facts in slides/README.md', () => {
  const decks: readonly string[] = shippedDecks;
  const readme = readFileSync(join(import.meta.dirname, '../../slides/README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| (.+) \| ([GNBD ]+) \| ([\w-]+) \| (.+) \|$/gm)];

  it('gives each fact a slide that exists', () => {
    const missing = rows.filter(
      ([, , , deck, heading]) =>
        !decks.includes(deck!) ||
        !readDeck(deck!).slides.some((slide) => slide.heading === heading),
    );
    expect(missing.map(([row]) => row)).toEqual([]);
  });

  it('has facts of each source', () => {
    for (const source of ['G', 'N', 'B', 'D']) {
      expect(rows.filter(([, , from]) => from!.includes(source)).length).toBeGreaterThan(10);
    }
  });
});
