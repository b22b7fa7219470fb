import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyCardPage } from '../../src/deck/key-card/page.ts';
import { clickers, commandKeys, keyCard, plainKeys, turningKeys } from '../../src/deck-keys.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const onCard = keyCard.flatMap(({ values }) => values);

describe('the card of keys', () => {
  test.each(keyCard)('is in the README: $keys', ({ keys, does }) => {
    expect(readme).toContain(`| ${keys} | ${does} |`);
  });

  test('is printed as a page with every key and every clicker', () => {
    const page = keyCardPage();
    for (const { keys, does } of keyCard) expect(page).toContain(`>${keys}</th><td>${does}</td>`);
    for (const { models } of clickers) expect(page).toContain(`>${models}</th>`);
  });

  test('names every key that the deck adds to Marp’s, and each that demos pass on', () => {
    for (const key of [...Object.keys(commandKeys), ...plainKeys, ...turningKeys]) {
      expect(onCard).toContain(key);
    }
  });
});

describe('the table of clickers', () => {
  test.each(clickers)('is in the README: $models', ({ models, words }) => {
    expect(readme).toContain(`| ${models} | ${words} |`);
  });

  test('has no key that the deck does not know, but Tab, which is the browser’s', () => {
    const sent = clickers.flatMap(({ values }) => values).filter((key) => key !== 'Tab');
    for (const key of sent) expect(onCard).toContain(key);
  });
});
