import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies, subset } from 'semver';
import { describe, expect, it } from 'vitest';

/** What a package says of the versions of Node that it runs on. */
function nodeRange(folder: string): string {
  const file = join(import.meta.dirname, '..', folder, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).engines.node;
}

const ours = nodeRange('.');
const theirs = ['vite', 'vitest'].map((name) => nodeRange(join('node_modules', name)));

describe('the versions of Node in package.json', () => {
  it('are all accepted by Vite and by Vitest', () => {
    for (const range of theirs) expect(subset(ours, range)).toBe(true);
  });

  it('are all that Vite and Vitest accept', () => {
    const majors = Array.from({ length: 20 }, (_, i) => 14 + i);
    const versions = majors.flatMap((major) =>
      Array.from({ length: 30 }, (_, minor) => `${major}.${minor}.0`),
    );
    const accepted = versions.filter((version) =>
      theirs.every((range) => satisfies(version, range)),
    );
    expect(versions.filter((version) => satisfies(version, ours))).toEqual(accepted);
  });
});
