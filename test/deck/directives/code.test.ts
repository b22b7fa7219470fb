import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { code, linesOfRegion } from '../../../src/deck/directives/code.ts';

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

  test('is marked by lines of nothing else, however far their words are apart', () => {
    const source = [
      'a = 1  # region not',
      '  #   region  model  ',
      'b = 2  # endregion',
      '#  endregion',
    ];
    expect(linesOfRegion(source, 'model', 'x.py')).toEqual(['b = 2  # endregion']);
    expect(() => linesOfRegion(source, 'not', 'x.py')).toThrow('There are: model. Mark');
  });

  test('may have others without a name inside of it', () => {
    const source = [
      '# region',
      '# region model',
      '# region',
      'a',
      '# endregion',
      'b',
      '# endregion',
    ];
    expect(linesOfRegion(source, 'model', 'x.py')).toEqual(['a', 'b']);
    expect(() => linesOfRegion(source, 'not', 'x.py')).toThrow('There are: model. Mark');
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

describe('a source on a slide', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'source-'));
    const lines = [
      'class Net:',
      '    # region step',
      '    def step(self):',
      '',
      '        return 1',
      '',
      '    # endregion',
      '',
    ];
    writeFileSync(join(root, 'net.py'), lines.join('\n'));
    writeFileSync(join(root, 'blank.txt'), '\n\n  one\n two\n\n');
    writeFileSync(join(root, 'gaps.py'), '# region a\n    one\n \n    two\n\n\n# endregion\n');
    writeFileSync(join(root, 'picture.png'), '');
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const show = (target: string, text = '') =>
    code({ kind: 'code', text, target }, { root } as Parameters<typeof code>[1]);

  test('stands at the margin: the least indent of its lines is taken from all', () => {
    expect(show('net.py#step')).toMatchObject({
      language: 'python',
      code: 'def step(self):\n\n    return 1',
    });
    expect(show('blank.txt')).toMatchObject({ language: 'text', code: ' one\ntwo' });
    // A line of blanks has no indent, and none stand at the end.
    expect(show('gaps.py#a')).toMatchObject({ code: 'one\n\ntwo' });
  });

  test('without a region is the whole file', () => {
    expect(show('net.py')).toMatchObject({
      code: 'class Net:\n    # region step\n    def step(self):\n\n        return 1\n\n    # endregion',
    });
  });

  test('names its file, and has a caption where there is one', () => {
    expect(show('net.py', 'A <step>')).toMatchObject({
      before: '<figure class="source">',
      after: expect.stringMatching(
        /^<figcaption><span>A &lt;step&gt;<\/span> <code>net\.(<wbr>)?py<\/code>/,
      ),
    });
    expect(show('net.py')).toMatchObject({ after: expect.stringMatching(/^<figcaption><code>/) });
  });

  test.each([
    ['picture.png', '“picture.png” is no source that a slide can show.'],
    ['none.py', "There is no file “none.py”. Expected a path from the project's folder"],
    ['../secret.py', '“../secret.py” lies outside of the project.'],
    ['a/../../secret.py', 'lies outside of the project.'],
    ['net.py#none', 'net.py has no region “none”. There are: step.'],
    ['blank.txt#none', 'It has none at all.'],
  ])('that cannot be shown is told: %s', (target, message) => {
    expect(() => show(target)).toThrow(RangeError);
    expect(() => show(target)).toThrow(message);
  });
});
