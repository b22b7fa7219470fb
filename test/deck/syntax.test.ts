import { describe, expect, test } from 'vitest';
import { parseDirective } from '../../src/deck/directives/syntax.ts';

describe('a line of Markdown', () => {
  test('is a directive when it names one, its text and its target', () => {
    expect(parseDirective('@demo[A gate](perceptron?gate=nand&w=-2,-2)')).toEqual({
      kind: 'demo',
      text: 'A gate',
      target: 'perceptron?gate=nand&w=-2,-2',
    });
    expect(parseDirective('  @figure[f[0]](network?layers=2,1)  ')?.valueOf()).toMatchObject({
      text: 'f[0]',
    });
  });

  test.each(['', 'Words', '@lecturer says', 'see @demo[x](y)', 'mail@demo[x](y)'])(
    'is ordinary text: %j',
    (line) => {
      expect(parseDirective(line)).toBeUndefined();
    },
  );

  test.each(['@demo[x]', '@demo(x)', '@demo[x](a b)', '@demo[x](y) and more', '@demo[x](y'])(
    'is a malformed directive: %j',
    (line) => {
      expect(parseDirective(line)).toBe('malformed');
    },
  );
});
