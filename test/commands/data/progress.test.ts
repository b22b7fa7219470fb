import { describe, expect, it } from 'vitest';
import { createBar, size } from '../../../src/commands/data/progress.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const bar = createBar({ isTTY, write: (text) => written.push(text) }, () => time);
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { written, bar, wait };
}

describe('the progress bar', () => {
  it('shows file, share, size and speed on a terminal', () => {
    const { written, bar, wait } = terminal(true);
    wait(1000);
    bar.update('train.gz', 0, 9_000_000);
    wait(1000);
    bar.update('train.gz', 4_500_000, 9_000_000);
    expect(written.at(-1)).toBe(
      'train.gz                   ████████████░░░░░░░░░░░░ 4.5 MB of 9.0 MB  4.5 MB/s',
    );
  });

  it('counts the speed from where an earlier download ended', () => {
    const { written, bar, wait } = terminal(true);
    wait(1000);
    bar.update('train.gz', 8_000_000, 9_000_000);
    wait(500);
    bar.update('train.gz', 9_000_000, 9_000_000);
    expect(written.at(-1)).toContain('2.0 MB/s');
  });

  it('gives way to lines, and is silent where there is no terminal', () => {
    const { written, bar, wait } = terminal(true);
    wait(1000);
    bar.update('train.gz', 1, 2);
    const shown = written.at(-1)!;
    bar.say('done');
    expect(written.slice(-2)).toEqual([`\r${' '.repeat(shown.length)}\r`, 'done\n']);

    const log = terminal(false);
    log.wait(1000);
    log.bar.update('train.gz', 1, 2);
    log.bar.say('done');
    expect(log.written).toEqual(['done\n']);
  });

  it('writes sizes as people read them', () => {
    expect([size(999), size(29_515), size(9_719_438)]).toEqual(['999 B', '30 kB', '9.7 MB']);
  });
});
