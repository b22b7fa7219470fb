import { expect, it } from 'vitest';
import { halfAdder } from '../../../src/lecture/xor/circuit.ts';
import { xor } from '../../../src/lecture/xor/definition.ts';
import { describe as say } from '../../../src/lecture/xor/status.ts';

it.each([
  ['part=line&w=1,1&b=-0.5', 'The line is right at 3 of 4 corners of XOR.'],
  [
    'part=line&why=1&w=1,1&b=1',
    'The line is right at 2 of 4 corners of XOR; no line gets more than 3.',
  ],
  [
    'part=network&x1=1',
    'For (1, 0) the sum says nothing and the carry nothing. The sum is not XOR yet.',
  ],
  [
    `part=network&x1=0&x2=1&wires=${halfAdder.join('')}`,
    'For (0, 1) the sum says 1 and the carry 0. The sum is XOR.',
  ],
  [
    `part=network&x1=1&x2=1&wires=${halfAdder.join('')}`,
    'For (1, 1) the sum says 0 and the carry 1. The sum is XOR.',
  ],
])('what XOR shows in words: %s', (query, words) => {
  const { state, problems } = xor.state.parse(query);
  expect(problems).toEqual([]);
  expect(say(state)).toBe(words);
});
