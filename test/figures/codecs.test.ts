import { describe, expect, it } from 'vitest';
import { choices, numberList, text } from '../../src/figures/codecs.ts';

describe('numberList', () => {
  const layers = numberList(2, 4, { min: 1, max: 1000, decimals: 0 });

  it('reads back what it wrote', () => {
    expect(layers.parse(layers.format([784, 30, 10]))).toEqual([784, 30, 10]);
  });

  it.each(['784', '1,2,3,4,5', '784,,10', '784,0', '784,1.5'])('refuses %s', (query) => {
    expect(() => layers.parse(query)).toThrow(RangeError);
  });
});

describe('choices', () => {
  const curves = choices(['step', 'sigmoid', 'relu']);

  it('keeps the order that was asked for', () => {
    expect(curves.parse('relu,step')).toEqual(['relu', 'step']);
  });

  it.each(['tanh', 'step,step', ''])('refuses “%s”', (query) => {
    expect(() => curves.parse(query)).toThrow(/step, sigmoid, relu/);
  });
});

describe('text', () => {
  it('refuses what would not fit', () => {
    expect(() => text(5).parse('longer')).toThrow(/at most 5/);
  });
});
