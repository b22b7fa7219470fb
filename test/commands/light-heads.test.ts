import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/commands/project.ts';

const folder = join(projectRoot, 'src/commands');
const commands = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => readFileSync(join(folder, file), 'utf8').includes('await runCommand('));

/** Loaded in a few milliseconds, and needed to read options and files. */
const small = ['leven', 'valibot'];

/** What an import at the head of a file loads at once: not types alone, and not `import()` further down. */
const headImport = /^(?:import|export)\s+(?!type\b)(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

/** Larger packages that a file loads before its first line runs, with how it comes to them. */
function packagesOf(file: string, way: readonly string[] = [], seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const path = [...way, file.slice(projectRoot.length + 1)];
  return [...source.matchAll(headImport)].flatMap(([, target = '']) => {
    if (target.startsWith('node:') || target.endsWith('.json') || small.includes(target)) return [];
    if (!target.startsWith('.')) return [`${path.join(' → ')} → ${target}`];
    return packagesOf(join(dirname(file), target), path, seen);
  });
}

describe('a command', () => {
  it.each(commands)('%s reads its options before it loads what takes its time', (command) => {
    expect(packagesOf(join(folder, command))).toEqual([]);
  });

  it('is found among the files of its folder, and what it loads is found in them', () => {
    expect(commands).toEqual(expect.arrayContaining(['bench.ts', 'export.ts', 'kernels.ts']));
    const heavy = ['site/build-site.ts', 'site/serve-site.ts'].flatMap((file) =>
      packagesOf(join(folder, file)),
    );
    expect(heavy).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^src\/commands\/site\/serve-site\.ts → vite$/),
        expect.stringMatching(/convert\.ts → @marp-team\/marp-cli$/),
      ]),
    );
  });
});
