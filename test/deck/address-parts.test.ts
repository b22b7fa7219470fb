import { expect, test } from 'vitest';
import { addressParts } from '../../src/deck/address-parts.ts';

test('an address is broken after its folders and before its query, never inside a name', () => {
  expect(addressParts('lecture.example.org/demos/xor/')).toEqual([
    'lecture.example.org/',
    'demos/',
    'xor/',
  ]);
  expect(addressParts('a.org/demos/xor/?view=net')).toEqual([
    'a.org/',
    'demos/',
    'xor/',
    '?view=net',
  ]);
  expect(addressParts('a.org/page?x=1/2')).toEqual(['a.org/', 'page', '?x=1/', '2']);
});
