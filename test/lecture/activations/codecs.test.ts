import { describe, expect, it } from 'vitest';
import { ordering, subset } from '../../../src/lecture/activations/codecs.ts';

const names = ['a', 'b', 'c'] as const;

describe('some of the names in a link', () => {
  const codec = subset(names);

  it('stand in the order of the names, whatever order they are written in', () => {
    expect(codec.parse('c,a')).toEqual(['a', 'c']);
    expect(codec.format(['c', 'a'])).toBe('a,c');
    expect(codec.parse('b')).toEqual(['b']);
    expect(codec.parse('a,b,c')).toEqual(['a', 'b', 'c']);
  });

  it.each(['', 'd', 'a,d', 'a,a', 'a,'])('are not “%s”', (text) => {
    expect(() => codec.parse(text)).toThrow(
      new RangeError('expected one or more of a, b, c, each once'),
    );
  });
});

describe('an order of the names in a link', () => {
  const codec = ordering(names);

  it('has each of them once', () => {
    expect(codec.parse('c,a,b')).toEqual(['c', 'a', 'b']);
    expect(codec.format(['c', 'a', 'b'])).toBe('c,a,b');
  });

  it.each(['', 'a', 'a,b', 'a,b,b', 'a,b,d', 'a,b,c,d', 'a,b,c,a'])('is not “%s”', (text) => {
    expect(() => codec.parse(text)).toThrow(
      new RangeError('expected a, b, c, each once, in any order'),
    );
  });
});
