import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CommandError } from '../options.ts';
import { deckFile, deckNames, projectRoot } from '../project.ts';
import type { Measure } from './benchmark.ts';
import type { Row } from './table.ts';

/** What a copy of the project has of its own, or needs not. */
const left = ['.git', '.cache', 'dist', 'node_modules'];

/**
 * Building and exporting everything, in a copy of the project in which neither was ever done, and again.
 * The marks are those for two cores that do nothing else.
 */
export const measure: Measure = async ({ folder, say }) => {
  await copyProject(folder);
  const [deck = ''] = await deckNames();
  const edited = join(folder, relative(projectRoot, deckFile(deck)));
  const rows: Row[] = [];
  const seconds = async (what: string, mark: number, command: string) => {
    say(what);
    rows.push({ what, seconds: await run(folder, command), mark });
  };
  await seconds('npm run build, the first time', 30, 'build');
  await appendFile(edited, '\n\n---\n\n## One more\n\nA slide.\n');
  await seconds('npm run build, when a slide has changed', 10, 'build');
  await seconds('npm run export, the first time', 25, 'export');
  await seconds('npm run export, again', 15, 'export');
  return { title: `Build and export, in seconds; Node ${process.version}`, rows };
};

async function copyProject(to: string): Promise<void> {
  await cp(projectRoot, to, {
    recursive: true,
    filter: (path) => !left.includes(relative(projectRoot, path).split(sep)[0] ?? ''),
  });
  await mkdir(join(to, 'node_modules'));
  for (const name of await readdir(join(projectRoot, 'node_modules'))) {
    // What Vite keeps among them is each project's own.
    if (name.startsWith('.vite')) continue;
    await symlink(join(projectRoot, 'node_modules', name), join(to, 'node_modules', name));
  }
}

/** @returns seconds from the call of a command to its end. @throws CommandError if it fails */
async function run(project: string, command: string): Promise<number> {
  const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
  const start = performance.now();
  const child = spawn(process.execPath, [tsx, `src/commands/${command}.ts`, '--keep-going'], {
    ...{ cwd: project, stdio: 'ignore' },
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CommandError(`npm run ${command} failed. Run it to see why.`);
  return (performance.now() - start) / 1000;
}
