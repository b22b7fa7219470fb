import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { projectRoot } from '../../../src/commands/project.ts';

/** Of the project's folder, what a copy of it does not need, or makes itself. */
const left = ['.git', '.cache', 'dist', 'node_modules', 'test'];

/** A copy of the project whose `slides/` have other decks than ours, as a lecturer would put them there. */
export interface OwnProject {
  root: string;
  /** Runs `npm run <command>` there to its end. */
  run(command: string, ...args: string[]): Promise<{ code: number | null; printed: string }>;
}

/** @param decks folder whose content becomes that of `slides/`. */
export function useOwnProject(decks: string): OwnProject {
  const project: OwnProject = {
    root: '',
    async run(command, ...args) {
      const child = spawn(process.execPath, commandLine(project.root, command, args), {
        cwd: project.root,
        // Vitest's own would have Vite write development code.
        env: { ...process.env, NODE_ENV: 'production' },
      });
      let printed = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          printed += chunk;
        });
      }
      const [code] = await once(child, 'close');
      return { code, printed };
    },
  };

  beforeAll(async () => {
    project.root = await mkdtemp(join(tmpdir(), 'own-project-'));
    await cp(projectRoot, project.root, {
      recursive: true,
      filter: (path) => {
        const [first = '', second = ''] = relative(projectRoot, path).split('/');
        return !left.includes(first) && !(first === 'slides' && second.endsWith('.md'));
      },
    });
    await cp(decks, join(project.root, 'slides'), { recursive: true });
    // What is made of the same sources is made once for all.
    await mkdir(join(projectRoot, '.cache/kept'), { recursive: true });
    await mkdir(join(project.root, '.cache'));
    await symlink(join(projectRoot, '.cache/kept'), join(project.root, '.cache/kept'));
    // One by one: what Vite keeps among them is each project's own.
    await mkdir(join(project.root, 'node_modules'));
    for (const name of await readdir(join(projectRoot, 'node_modules'))) {
      if (name.startsWith('.vite')) continue;
      await symlink(
        join(projectRoot, 'node_modules', name),
        join(project.root, 'node_modules', name),
      );
    }
  });
  afterAll(() => rm(project.root, { recursive: true, force: true }));
  return project;
}

/** What `npm run` would run, without npm in between. */
export function commandLine(root: string, command: string, args: readonly string[]): string[] {
  const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
  return [tsx, join(root, 'src/commands', `${command}.ts`), ...args];
}
