import type { TestProject } from 'vitest/node';
import { Apt } from '../../../src/commands/tools/apt.ts';
import { type Missing, obtain } from '../../../src/commands/tools/obtain.ts';
import { howToGet } from '../../../src/commands/tools/tool.ts';
import { type ToolName, tools } from './tools.ts';

/**
 * Looks for what browser tests take from the machine, and installs it, once and before any test begins. What
 * cannot be had is listed, and its tests are not run; with `REQUIRE_ALL=1` that is a failure.
 */
export default async function setup(project: TestProject): Promise<void> {
  let apt: Apt | undefined;
  const missing = new Map<ToolName, Missing>();
  for (const name of Object.keys(tools) as ToolName[]) {
    const notHad = await obtain(tools[name], () => {
      apt ??= Apt.find();
      return apt;
    });
    if (notHad) missing.set(name, notHad);
  }
  project.provide('missingTools', [...missing.keys()]);
  if (missing.size === 0) return;
  const list = [...missing.values()].map(describe).join('');
  if (process.env.REQUIRE_ALL === '1') {
    throw new Error(`REQUIRE_ALL=1, and these are not on this machine:\n${list}`);
  }
  process.stdout.write(
    `\nNot on this machine, and not to be installed from here:\n${list}\nTests that need them are not run.\n`,
  );
}

/** `  Firefox: sudo apt-get install …`, and below it why it could not be installed. */
function describe({ tool, reason }: Missing): string {
  return `  ${tool.title}: ${howToGet(tool)}\n${reason === undefined ? '' : `    ${reason}\n`}`;
}
