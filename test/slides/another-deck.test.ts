import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/commands/project.ts';

/** A lecturer's deck: another theme, no notes, no minutes, no sources, many words. */
const deck = `---
marp: true
theme: gaia
style: |
  section.columns { display: grid; grid-template-columns: 1fr 1fr; }
---

# Another lecture

${'Many words on one slide. '.repeat(20)}

---

<!-- _class: columns -->

- left

- right
`;

/** Style and code as the linter and the type checker would not have them. */
const style = 'section{color:red;color:#F00 !important}\n.x{}\n';
const script = 'var x = 1\nif (x == "1") { debugger }\n';

let copy = '';

/** This project with somebody else's deck in it. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'project-'));
  const own = ['slides', 'themes', 'test/slides', 'src', 'biome.json', '.gitignore'];
  for (const path of [
    ...own,
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
    'vitest.config.ts',
    'test/support',
  ]) {
    cpSync(join(projectRoot, path), join(copy, path), { recursive: true });
  }
  for (const path of ['demos', 'node_modules'])
    symlinkSync(join(projectRoot, path), join(copy, path));
  rmSync(join(copy, 'test/slides/another-deck.test.ts'));
  mkdirSync(join(copy, 'slides/week1'));
  writeFileSync(join(copy, 'slides/another.md'), deck);
  writeFileSync(join(copy, 'slides/week1/another.md'), deck);
  for (const folder of ['slides', 'slides/week1', 'slides/code', 'themes']) {
    writeFileSync(join(copy, folder, 'another.css'), style);
    writeFileSync(join(copy, folder, 'another.js'), script);
    writeFileSync(join(copy, folder, 'another.ts'), script);
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** A program of the project, in the copy: what it says, and whether it succeeds. */
function run(program: string, ...args: string[]) {
  const [command = '', ...first] = [process.execPath, join('node_modules', program)];
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('with somebody else’s deck in slides/, its style and its code', {
  timeout: 240_000,
}, () => {
  it('the rules for the lecture’s own decks say nothing of it', () => {
    const rules = ['run', '--project', 'unit', 'test/slides/decks.test.ts'];
    const { status, said } = run('vitest/vitest.mjs', ...rules);
    expect(said).toContain('decks.test.ts');
    expect([status, said.match(/another/g)]).toEqual([0, null]);
  });

  it('the linter looks at the project’s own files alone', () => {
    const lint = ['ci', '--error-on-warnings', '--verbose', 'slides', 'themes'];
    const { status, said } = run('@biomejs/biome/bin/biome', ...lint);
    expect(said).toContain('vibey.css');
    expect(said).toContain('scripts.ts');
    expect([status, said.match(/another/g)]).toEqual([0, null]);
  });

  it('the type checker looks at the project’s own files alone', () => {
    const { said } = run('typescript/bin/tsc', '--showConfig');
    expect(said).toContain('slides/code/scripts.ts');
    expect(said).not.toContain('another');
  });
});
