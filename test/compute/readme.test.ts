import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/commands/project.ts';

test('the lines that the README shows learn XOR', async () => {
  const readme = await readFile(join(projectRoot, 'README.md'), 'utf8');
  const script = /```ts\n(.*?)```/s.exec(readme)![1]!;
  // Within the project, so that its package.json says how modules are read.
  const folder = await mkdtemp(join(projectRoot, 'node_modules/.readme-'));
  try {
    const file = join(folder, 'xor.ts');
    await writeFile(file, script.replace("'./src/", `'${projectRoot}/src/`));
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
      cwd: projectRoot,
    });
    expect(stdout.trim()).toBe('[ 0, 1, 1, 0 ]');
  } finally {
    await rm(folder, { recursive: true });
  }
});
