import { describe, expect, it } from 'vitest';
import { runs } from '../../../src/figures/primitives/label.tsx';

describe('mathematical labels', () => {
  it('sets single letters as variables and words upright', () => {
    expect(runs('bias b')).toEqual([
      { text: 'bias ', level: 0, italic: false },
      { text: 'b', level: 0, italic: true },
    ]);
  });

  it('lowers what follows an underscore and raises what follows a caret', () => {
    expect(runs('w_1 + e^{z}').map(({ text, level }) => [text, level])).toEqual([
      ['w', 0],
      ['1', -1],
      [' + ', 0],
      ['e', 0],
      ['z', 1],
    ]);
  });

  it('leaves the article and the pronoun alone', () => {
    expect(runs('a line I drew').every((run) => !run.italic)).toBe(true);
  });
});
