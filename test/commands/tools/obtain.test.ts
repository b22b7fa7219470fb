import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandError } from '../../../src/commands/options.ts';
import { Apt } from '../../../src/commands/tools/apt.ts';
import { obtain } from '../../../src/commands/tools/obtain.ts';
import { howToGet, onPath, starts, type Tool } from '../../../src/commands/tools/tool.ts';

let folder = '';

/** A machine whose `PATH` has only what these tests put there. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'machine-'));
  mkdirSync(join(folder, 'bin'));
  vi.stubEnv('PATH', join(folder, 'bin'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): string {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const firefox: Tool = {
  title: 'Firefox',
  find: () => onPath(['firefox']).find(starts),
  variable: 'FIREFOX_PATH',
  packages: { 'apt-get': 'firefox-esr', brew: '--cask firefox' },
};
const writes = (content: string) =>
  `printf '#!/bin/sh\\n${content}\\n' > '${join(folder, 'bin/firefox')}'; /bin/chmod +x '${join(folder, 'bin/firefox')}'`;

describe('a tool that tests take from the machine', () => {
  it('is left alone where it is', async () => {
    program('firefox', 'exit 0');
    program('apt-get', `echo called > '${folder}/called'`);
    expect(await obtain(firefox, Apt.find)).toBeUndefined();
    expect(() => readFileSync(join(folder, 'called'))).toThrow();
  });

  it('that is only a note to install another is not taken for it', async () => {
    program('firefox', 'echo "Command firefox requires the snap to be installed"; exit 1');
    expect(await obtain(firefox, Apt.find)).toEqual({ tool: firefox });
  });

  it('is missing without a reason where nothing can be tried', async () => {
    expect(await obtain(firefox, Apt.find)).toEqual({ tool: firefox });
  });

  it('is installed by the first of several ways that works', async () => {
    const packages = { 'apt-get': ['firefox-light', 'firefox-esr'] };
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    program('env', 'shift 2; exec "$@"');
    program(
      'apt-get',
      `case "$*" in *firefox-esr) ${writes('exit 0')} ;; *light) exit 100 ;; esac`,
    );
    expect(await obtain({ ...firefox, packages }, Apt.find)).toBeUndefined();
    expect(howToGet({ ...firefox, packages }, 'apt-get')).toMatch(/ install firefox-light;/);
  });

  it('is downloaded where it can be, and the reason is given where that fails', async () => {
    const download = [program('fetch', writes('exit 0'))];
    expect(await obtain({ ...firefox, download }, () => undefined)).toBeUndefined();
    rmSync(join(folder, 'bin/firefox'));
    program('fetch', 'exit 1');
    expect((await obtain({ ...firefox, download }, () => undefined))?.reason).toContain(
      'download failed',
    );
  });

  it('is installed by a sudo that asks for no password, and not by one that asks', async () => {
    // As for a user: `env` and its settings go through sudo.
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    program('apt-get', '');
    program('env', writes('exit 0'));
    program('sudo', 'exit 1');
    expect(await obtain(firefox, Apt.find)).toEqual({ tool: firefox });
    program('sudo', 'shift; [ "$1" = true ] || exec "$@"');
    expect(await obtain(firefox, Apt.find)).toBeUndefined();
  });

  it('is missing where a variable names a place where it is not', async () => {
    const find = () => {
      throw new CommandError('FIREFOX_PATH names /nowhere, which does not exist.');
    };
    expect((await obtain({ ...firefox, find }, () => undefined))?.reason).toMatch(
      /FIREFOX_PATH names/,
    );
  });
});

describe('how to get a tool', () => {
  it('is said for the package manager of the machine, with the variable that names its place', () => {
    expect(howToGet(firefox, 'apt-get')).toBe(
      'sudo apt-get install firefox-esr; or set FIREFOX_PATH to where it is',
    );
    expect(howToGet(firefox, 'brew')).toMatch(/^brew install --cask firefox;/);
  });

  it('is said where no package of it is known', () => {
    expect(howToGet({ title: 'X', find: () => undefined, packages: {} }, 'dnf')).toBe(
      'install it as your system does',
    );
  });
});
