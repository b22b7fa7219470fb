import { spawnSync } from 'node:child_process';
import { CommandError } from '../options.ts';
import type { Apt } from './apt.ts';
import { type Tool, waysToInstall } from './tool.ts';

/** A tool that could not be had. */
export interface Missing {
  readonly tool: Tool;
  /** What stood in the way of installing it, or of looking for it; without, nothing could be tried. */
  readonly reason?: string;
}

/**
 * Looks for a tool, and installs it if it can: as a package, else by the tool's own download. Shows what the
 * installer says.
 * @param findApt asked only if something is missing, for it may have to ask for rights.
 * @returns what is still missing and why, or `undefined`.
 */
export async function obtain(
  tool: Tool,
  findApt: () => Apt | undefined,
): Promise<Missing | undefined> {
  const reasons: string[] = [];
  try {
    if (tool.find() !== undefined) return undefined;
    const ways = waysToInstall(tool.packages['apt-get']);
    const apt = ways.length > 0 ? findApt() : undefined;
    for (const packages of apt ? ways : []) {
      process.stdout.write(
        `\n${tool.title} is not here. Installing it: apt-get install ${packages}\n`,
      );
      const failure = await apt!.install(packages);
      if (tool.find() !== undefined) return undefined;
      reasons.push(failure ?? `What apt-get installed as ${packages} does not start.`);
    }
    if (tool.download !== undefined) {
      const [program = '', ...args] = tool.download;
      process.stdout.write(`\n${tool.title} is not here. Downloading it.\n`);
      const { status } = spawnSync(program, args, { stdio: 'inherit' });
      if (tool.find() !== undefined) return undefined;
      reasons.push(
        status === 0 ? 'What was downloaded does not start.' : 'The download failed: see above.',
      );
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    reasons.push(error.message);
  }
  return reasons.length > 0 ? { tool, reason: reasons.join(' ') } : { tool };
}
