import { describe, expect, test } from 'vitest';
import { linesOfRegion } from '../../src/deck/directives/code.ts';

const python = `import torch
# region model
model = 1
# region inner
inner = 2
# endregion
# endregion
rest = 3`.split('\n');

describe('a region of a source', () => {
  test('has the lines between its marks, without the marks inside of it', () => {
    expect(linesOfRegion(python, 'model', 'x.py')).toEqual(['model = 1', 'inner = 2']);
    expect(linesOfRegion(python, 'inner', 'x.py')).toEqual(['inner = 2']);
  });

  test('is found by the marks of TypeScript too', () => {
    const source = ['// #region step', 'step();', '// #endregion', 'other();'];
    expect(linesOfRegion(source, 'step', 'x.ts')).toEqual(['step();']);
  });

  test('that is not there is told with those that are', () => {
    expect(() => linesOfRegion(python, 'loss', 'x.py')).toThrow(
      'x.py has no region “loss”. There are: model, inner. Mark it by the lines “# region loss” and “# endregion”.',
    );
  });

  test('that does not end is told', () => {
    expect(() => linesOfRegion(python.slice(0, 6), 'model', 'x.py')).toThrow('does not end');
  });
});
