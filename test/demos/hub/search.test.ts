import { describe, expect, it } from 'vitest';
import { matching, search } from '../../../demos/hub/search.ts';
import { indexDeck } from '../../../src/commands/site/deck-index.ts';
import { demos } from '../../../src/lecture/catalogue.ts';

const names = (query: string) => search([...demos], query).map(({ name }) => name);

describe('the search of the hub', () => {
  it('shows all demos for an empty query', () => {
    expect(names('')).toEqual(demos.map(({ name }) => name));
  });

  it.each(
    demos.flatMap(({ name, concepts }) => concepts.map((concept) => [concept, name] as const)),
  )('finds by “%s” the demo %s', (concept, name) =>
    expect(names(concept.toUpperCase())).toContain(name),
  );

  it('wants every word, in any order, and finds nothing for a word that is nowhere', () => {
    expect(names('rule learning')).toContain('perceptron');
    expect(names('perceptron zebra')).toEqual([]);
  });

  it('names the concepts that were asked for', () => {
    expect(matching(['learning rule', 'gate'], 'rule')).toEqual(['learning rule']);
    expect(matching(['gate'], '')).toEqual([]);
  });
});

describe('the index of a deck', () => {
  const deck = [
    '---',
    'title: "Neural networks"',
    'description: In 90 minutes',
    '---',
    '# One',
    '<!-- a note',
    '---',
    '-->',
    '---',
    '```md',
    '---',
    '```',
    '@demo[Gate](perceptron?gate=and)',
    '---',
    '@qr[Again](perceptron?gate=or)',
    '@demo[XOR](xor)',
  ].join('\n');

  it('knows title, description and the first slide of each demo; notes and listings have no slides', () => {
    expect(indexDeck(deck)).toEqual({
      title: 'Neural networks',
      description: 'In 90 minutes',
      pages: { perceptron: 2, xor: 3 },
    });
  });

  it.each([
    ['headingDivider', '---\ntitle: T\nheadingDivider: 2\n---\n# One\n## Two\n@demo[XOR](xor)\n'],
    ['a byte order mark', '\uFEFF---\ntitle: T\n---\n# One\n\n---\n@demo[XOR](xor)\n'],
    ['line ends of Windows', '---\r\ntitle: T\r\n---\r\n# One\r\n\r\n---\r\n@demo[XOR](xor)\r\n'],
    ['a rule of another kind', '---\ntitle: T\n---\n# One\n\n***\n\n- text\n\n@demo[XOR](xor)\n'],
  ])('counts slides as Marp does, with %s', (_, markdown) => {
    expect(indexDeck(markdown)).toEqual({ title: 'T', description: '', pages: { xor: 2 } });
  });
});
