import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertDeck, DeckError } from '../../src/deck/convert.ts';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'themes/example.md');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('converting a deck', () => {
  test('writes one file that asks nothing of another machine', async () => {
    const output = join(folder, 'example.html');
    await convertDeck(example, { output });
    const html = await readFile(output, 'utf8');
    const source = await readFile(example, 'utf8');
    // Its front matter stands between the first two rules, every other one begins a slide.
    expect(html.match(/<section/g)).toHaveLength(source.match(/^---$/gm)!.length - 1);
    expect(html).not.toMatch(/(src|href)="https?:/);
    expect(html).not.toMatch(/url\(["']?(?!data:)[^"')#]/);
    expect(html).not.toContain('@import');
  });

  test('names file and line of every mistake, and writes nothing', async () => {
    const file = join(folder, 'wrong.md');
    await writeFile(
      file,
      [
        '# Wrong',
        '',
        '@demo[No such](perceptorn)',
        '',
        '@demo[No such state](perceptron?gate=nor)',
        '',
        '$x \\frac$',
        '',
        '@picture[x](y)',
        '',
        '@demo[Broken](perceptron',
        '',
        '@code[Missing](src/deck/progress.ts#nowhere)',
      ].join('\n'),
    );
    const output = join(folder, 'wrong.html');
    const error = await convertDeck(file, { output }).catch((reason) => reason);
    expect(error).toBeInstanceOf(DeckError);
    expect(error.problems.map((problem: { line: number }) => problem.line)).toEqual([
      3, 5, 7, 9, 11, 13,
    ]);
    expect(error.message).toContain('wrong.md:3: There is no demo “perceptorn”');
    expect(error.message).toContain(
      '“gate=nor” is not possible: expected one of and, or, nand, xor',
    );
    expect(error.message).toContain('There are: loss.');
    await expect(readFile(output)).rejects.toThrow('ENOENT');
  });
});
