import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Marp } from '@marp-team/marp-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeckProblem } from '../../src/deck/problems.ts';
import { hasParts } from '../../src/deck/theme-parts.ts';
import { addThemes } from '../../src/deck/themes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themes-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Adds themes of these files to Marp's. @returns their names, and what was reported of which file */
async function add(files: Record<string, string>) {
  for (const [name, css] of Object.entries(files)) await writeFile(join(folder, name), css);
  const { themeSet } = new Marp();
  const problems: Partial<DeckProblem>[] = [];
  addThemes(themeSet, folder, (problem) => problems.push(problem));
  return {
    themeSet,
    problems: problems.map(({ file, line, message, hint }) => {
      expect(hint).toBe(true);
      return `${file?.replace(`${basename(folder)}/`, '')}:${line}: ${message}`;
    }),
  };
}

describe('a file among the themes', () => {
  test('may have a name in any script, and so may its theme', async () => {
    const { themeSet, problems } = await add({ '黒板 1.css': '/* @theme 黒板 */ section {}' });
    expect(themeSet.has('黒板')).toBe(true);
    expect(problems).toEqual([]);
  });

  test.each([
    ['section { color: red }', /^x\.css:1: This file is no theme, for it has no name\./],
    ['', /^x\.css:1: This file is no theme/],
    ['/* @theme x */\nsection {\n  color red;\n}', /^x\.css:3: .*Unknown word color/],
    ['/* @theme x */\nsection {', /^x\.css:2: .*Unclosed block/],
    ['/* @theme x */\n@import "x";', /^x\.css:1: The theme “x” imports itself/],
  ])('that is no theme is named, and the others are there: %j', async (css, message) => {
    const { themeSet, problems } = await add({ 'x.css': css, 'y.css': '/* @theme y */' });
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(themeSet.has('x')).toBe(false);
    expect(themeSet.has('y')).toBe(true);
  });

  test('that takes the place of a theme of Marp and imports it leaves it as it was', async () => {
    const { themeSet, problems } = await add({
      'mine.css': '/* @theme default */\n@import "default";',
    });
    expect(problems).toEqual([expect.stringContaining('imports itself')]);
    expect(themeSet.get('default')).toBe(themeSet.default);
  });

  test.each([
    [
      '/* @theme x */\n@import "y";\n@import-theme "z";',
      /^x\.css:3: The import of “z” is left out, .* no theme/,
    ],
    ['/* @theme x */\n@import "y"; @import \'./y.css\';', /^x\.css:2: The import of “\.\/y\.css”/],
    [
      '/* @theme x */\n/* @import "in words"; */\n@import url(https://fonts.test/a.css);',
      /^x\.css:3: .*another machine/,
    ],
  ])('that imports what is not there is named: %j', async (css, message) => {
    const { problems } = await add({ 'x.css': css, 'y.css': '/* @theme y */' });
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  test('that has the name of another is named with it', async () => {
    const { problems } = await add({ 'a.css': '/* @theme x */', 'b.css': '/* @theme x */ h1 {}' });
    expect(problems).toEqual([expect.stringMatching(/^b\.css:1: .*a\.css, “x”/)]);
  });
});

test('a theme has parts if it asks for them, or imports one that does', async () => {
  const { themeSet } = await add({
    'a.css': '/* @theme a */\n/* @slide-parts true */',
    'b.css': '/* @theme b */\n@import "a";',
    'c.css': '/* @theme c */\n/* @slide-parts false */\n@import "a";',
  });
  const asking = ['a', 'b', 'c', 'default', undefined].filter((name) =>
    hasParts({ themeSet } as never, name),
  );
  expect(asking).toEqual(['a', 'b']);
});
