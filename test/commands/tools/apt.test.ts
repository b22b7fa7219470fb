import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Apt } from '../../../src/commands/tools/apt.ts';

const folder = mkdtempSync(join(tmpdir(), 'apt-'));
const log = join(folder, 'log');
const apt = join(folder, 'apt-get');
afterAll(() => rmSync(folder, { recursive: true }));

/** As apt says it of a lock that somebody else holds, and of one that only root may have. */
const held = 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt-get)';
const forbidden =
  'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)';

/** A stand-in for apt-get, which keeps a log of how it is called. */
function stand(script: string): void {
  writeFileSync(apt, `#!/bin/sh\necho "$1" >> '${log}'\ncount=$(wc -l < '${log}')\n${script}\n`);
  chmodSync(apt, 0o755);
}
const calls = () => readFileSync(log, 'utf8').trim().split('\n');
const wait = { patience: 20_000, pause: 1 };

const aptInstall = (packages: string, patience = wait.patience) =>
  new Apt([apt], { ...wait, patience }).install(packages);

beforeEach(() => {
  rmSync(log, { force: true });
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

describe('installing with apt-get', () => {
  it('fetches the lists first, once for all packages', async () => {
    stand('exit 0');
    const debian = new Apt([apt], wait);
    expect(await debian.install('chromium')).toBeUndefined();
    expect(await debian.install('fontconfig fonts-liberation')).toBeUndefined();
    expect(calls()).toEqual(['update', 'install', 'install']);
  });

  it('waits for a lock that somebody else holds, for the lists as for the packages', async () => {
    stand(`[ $count = 2 ] || [ $count = 5 ] || { echo '${held}' >&2; exit 100; }`);
    expect(await aptInstall('chromium')).toBeUndefined();
    expect(calls()).toEqual(['update', 'update', 'install', 'install', 'install']);
  });

  it('gives up when its patience is at an end, and says who holds the lock', async () => {
    stand(`[ $1 = update ] || { echo '${held}' >&2; exit 100; }`);
    expect(await aptInstall('chromium', -1)).toMatch(/Could not get lock .* process 7/);
  });

  it('does not wait for rights that it will not get', async () => {
    stand(`[ $1 = update ] || { echo '${forbidden}' >&2; exit 100; }`);
    expect(await aptInstall('chromium')).toMatch(/Permission denied/);
    expect(calls()).toEqual(['update', 'install']);
  });

  it('installs from the lists of yesterday where new ones cannot be fetched', async () => {
    stand('[ $1 = install ] || { echo "E: Failed to fetch" >&2; exit 100; }');
    expect(await aptInstall('chromium')).toBeUndefined();
  });

  it('gives the reasons of both where neither works', async () => {
    stand('echo "Reading" ; echo "E: No $1" >&2; exit 100');
    expect(await aptInstall('chromium')).toBe('No update No install');
  });

  it('says that there is no such program', async () => {
    rmSync(apt, { force: true });
    expect(await aptInstall('chromium')).toContain('ENOENT');
  });
});
