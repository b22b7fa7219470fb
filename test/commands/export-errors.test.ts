import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileProblem } from '../../src/commands/file-problem.ts';
import { projectRoot } from '../../src/commands/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run export -- …args`: what it says when it cannot do it, and whether it says so with code 1. */
function failed(args: string[], environment: Record<string, string> = {}): string {
  const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
  const site = args.includes('--base-url') ? [] : ['--base-url', 'https://lecture.test/'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [tsx, 'src/commands/export.ts', ...site, ...args],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr.trim();
}

describe('npm run export, where it cannot', () => {
  it.each([
    [['--deck', 'no-such'], /--deck no-such is not known\. There are: .*neural-networks/],
    [['--only', 'poem'], /--only poem is not known\. There are: slides, notes, .*pack/],
    [['--base-url', 'lecture'], /--base-url lecture is no web address\. Expected/],
    [['--only', 'pack', '--deck', 'pytorch'], /class pack has all decks/],
    [['--drawings', 'no-such.html'], /--drawings no-such\.html could not be read \(ENOENT\)/],
    [['--drawings', 'README.md'], /--drawings README\.md holds no drawings\. Expected the page/],
  ])('says what is wrong with %j', (args, message) => {
    expect(failed(args)).toMatch(message);
  });

  it('says where no browser is', () => {
    const message = failed([], { CHROME_PATH: join(folder, 'no-chrome') });
    expect(message).toMatch(/CHROME_PATH names .*no-chrome, which does not exist/);
  });

  it('says before it begins that a folder cannot be made', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const message = failed(['--out-dir', join(file, 'handouts')]);
    expect(message).toContain('a-file');
    expect(message).toContain('Name another folder');
  });
});

describe('what the operating system refuses', () => {
  const refusal = (code: string, path?: string) =>
    Object.assign(new Error(`${code}: refused`), { code, ...(path === undefined ? {} : { path }) });

  it('is said with the file and what to do', () => {
    expect(fileProblem(refusal('ENOSPC', '/stick/slides.pdf'))).toBe(
      '/stick/slides.pdf could not be written. The disk is full. Make room and run the command again.',
    );
    expect(fileProblem(refusal('EACCES', '/stick'))).toMatch(
      /^\/stick could not be written.*yours/,
    );
  });

  it('is found in what caused an error, and in the words of a tool that knows no codes', () => {
    const byMarp = new Error('Marp failed', { cause: refusal('EROFS', '/cd/slides.pdf') });
    expect(fileProblem(byMarp)).toMatch(/^\/cd\/slides.pdf could not be written/);
    expect(fileProblem(new Error('ENOSPC: no space left on device, write'))).toMatch(
      /disk is full/,
    );
  });

  it('leaves every other error alone', () => {
    expect(fileProblem(new Error('a mistake'))).toBeUndefined();
    expect(fileProblem('text')).toBeUndefined();
  });
});
