import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertDeck } from '../../src/deck/convert.ts';
import { DeckError, describeProblem } from '../../src/deck/problems.ts';

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

  test('names file, line and slide of every mistake, and shows each in its place', async () => {
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
        '@figrue[x](y)',
        '',
        '@demo[Broken](perceptron',
        '',
        '@code[Missing](src/deck/progress.ts#nowhere)',
      ].join('\n'),
    );
    const output = join(folder, 'wrong.html');
    const { problems } = await convertDeck(file, { output });
    expect(problems.map(({ line }) => line)).toEqual([3, 5, 7, 9, 11, 13]);
    const said = problems.map(describeProblem).join('\n');
    expect(said).toMatch(/wrong\.md:3: There is no demo “perceptorn”.* \(slide 1\)$/m);
    expect(said).toContain('“gate=nor” is not possible: expected one of and, or, nand, xor');
    expect(said).toContain('There is no directive “@figrue”. Was @figure meant?');
    expect(said).toContain('There are: loss.');
    const html = await readFile(output, 'utf8');
    const boxes = [...html.matchAll(/class="deck-problem"><strong>[^<]*:(\d+)</g)];
    expect(boxes.map(([, line]) => Number(line))).toEqual([3, 5, 9, 11, 13]);
    expect(html).toContain('<h1 id="wrong">Wrong</h1>');
  });

  test('says of a file that is not there that it is not', async () => {
    const output = join(folder, 'nothing.html');
    const error = await convertDeck(join(folder, 'nothing.md'), { output }).catch((it) => it);
    expect(error).toBeInstanceOf(DeckError);
    expect(error.message).toMatch(/nothing\.md:1: .*There is no file nothing\.md/);
  });
});
