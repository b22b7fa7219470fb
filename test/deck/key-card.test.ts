import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandKeys, keyCard } from '../../src/deck-keys.ts';

describe('the card of keys', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

  test.each(keyCard)('is in the README: $keys', ({ keys, does }) => {
    expect(readme).toContain(`| ${keys} | ${does} |`);
  });

  test('names every key that the deck adds to Marp’s', () => {
    const named = keyCard.flatMap(({ keys }) => keys.split(/,? or |, | /));
    for (const key of Object.keys(commandKeys)) expect(named).toContain(key);
  });
});
