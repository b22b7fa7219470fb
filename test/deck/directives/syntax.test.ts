import { describe, expect, test } from 'vitest';
import { nearest } from '../../../src/deck/directives/nearest.ts';
import { readLine } from '../../../src/deck/directives/syntax.ts';

const names = ['demo', 'qr', 'figure', 'code', 'answer', 'step'];
const read = (line: string) => readLine(line, names);

describe('a line of Markdown', () => {
  test('is a directive when it names one, its text and its target', () => {
    expect(read('@demo[A gate](perceptron?gate=nand&w=-2,-2)')).toEqual({
      kind: 'demo',
      text: 'A gate',
      target: 'perceptron?gate=nand&w=-2,-2',
    });
    expect(read('@demo[ A gate ](xor)')).toMatchObject({ text: 'A gate' });
    expect(read('  @figure[f[0]](network?layers=2,1)  ')).toMatchObject({ text: 'f[0]' });
  });

  test.each([
    '',
    'Words',
    '@lecturer says',
    'see @demo[x](y)',
    'mail@demo[x](y)',
    '@media (width > 3em)',
    '@demo',
    '@demo of the day',
  ])('is ordinary text: %j', (line) => {
    expect(read(line)).toBe('text');
  });

  test.each(['@demo[A title](a b)', '@demo[](a b)', '@demo[x](y) and more', '@demo[x](y'])(
    'is a malformed directive: %j',
    (line) => {
      expect(read(line)).toBe('malformed');
    },
  );

  test.each([
    '@override(x) is how Kotlin says it.',
    '@bob(at) example',
    '@step(3)',
    '@code[0] is the first',
    '@demo[x]',
    '@pytest[0]',
    '@picture[x](y)',
    '@or[x](y)',
  ])('is text that only begins as a directive does: %j', (line) => {
    expect(read(line)).toBe('similar');
  });

  test.each(['@deom[x](xor)', '@Demo[x](xor)', '@dmo[x](xor)', '@figrue[x](y)', '@answers[x](y)'])(
    'is a directive whose name is misspelt: %j',
    (line) => {
      expect(read(line)).toMatchObject({ kind: line.slice(1, line.indexOf('[')) });
    },
  );
});

test('a misspelt name is taken for the nearest one', () => {
  expect(nearest('deom', names)).toBe('demo');
  expect(nearest('cod', names)).toBe('code');
  expect(nearest('Figur', names)).toBe('figure');
  expect(nearest('override', names)).toBeUndefined();
  expect(nearest('abcxff', ['abcdef', 'abcxef'])).toBe('abcxef');
  // Two slips in four letters are too many; two letters are swapped only where both are.
  for (const word of ['dmxo', 'dxeo', 'edxo', 'dxom']) {
    expect(nearest(word, ['demo']), word).toBeUndefined();
  }
});
