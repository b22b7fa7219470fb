import { describe, expect, test } from 'vitest';
import { byName, namesOf, ofEach, titlesOf } from '../../src/compute/names.ts';
import { dot, numbers } from '../../src/compute/numbers.ts';
import {
  chanceLossTitles,
  hiddenActivationTitles,
  initializerTitles,
  lossTitles,
  lossUnits,
  optimizerTitles,
} from '../../src/compute/titles.ts';

const family = { one: { title: 'One', size: 1 }, two: { title: 'Two', size: 2 } };

describe('a family', () => {
  test('gives its members by their names, and no other', () => {
    expect(byName('number', family, 'two')).toBe(family.two);
    for (const name of ['three', 'toString', '', '__proto__']) {
      expect(() => byName('number', family, name)).toThrow(
        new RangeError(`There is no number “${name}”. There are: one, two.`),
      );
    }
  });

  test('says of each member what is asked, in its order', () => {
    expect(namesOf(family)).toEqual(['one', 'two']);
    expect(titlesOf(family)).toEqual({ one: 'One', two: 'Two' });
    expect(ofEach(family, ({ size }) => 2 * size)).toEqual({ one: 2, two: 4 });
  });
});

test('menus have the members of each family, without what does not belong there', () => {
  expect(Object.keys(hiddenActivationTitles)).toEqual(['sigmoid', 'tanh', 'relu', 'leaky-relu']);
  expect(Object.keys(lossTitles)).toEqual(['quadratic', 'binary-cross-entropy', 'cross-entropy']);
  expect(Object.keys(chanceLossTitles)).toEqual(['quadratic', 'binary-cross-entropy']);
  expect(chanceLossTitles.quadratic).toBe(lossTitles.quadratic);
  expect(Object.keys(optimizerTitles)).toEqual(['sgd', 'momentum', 'rmsprop', 'adam']);
  expect(initializerTitles).toMatchObject({ he: 'He', glorot: 'Glorot', zeros: 'all zeros' });
  expect(lossUnits).toMatchObject({ quadratic: '', 'cross-entropy': 'nats' });
});

test('numbers are zeros of the precision asked for, and products are added up in float64', () => {
  expect(numbers('float32', 3)).toEqual(new Float32Array(3));
  expect(numbers('float64', 2)).toEqual(new Float64Array(2));
  // In float32 the 1 would be lost.
  expect(dot(Float32Array.of(2 ** 20, 1, 2 ** 20), Float32Array.of(2 ** 20, 1, -(2 ** 20)))).toBe(
    1,
  );
  expect(dot(Float64Array.of(), Float64Array.of())).toBe(0);
});
