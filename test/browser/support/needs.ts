import { beforeEach, inject } from 'vitest';
import { notRun } from '../../support/not-run.ts';
import { type ToolName, tools } from './tools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What was looked for before the first test and could not be had. */
    missingTools: readonly ToolName[];
  }
}

/**
 * Says what the tests of a file, or of the `describe` around it, take from the machine. Where that is missing
 * they are not run, and counted at the end.
 * @returns whether all is here, for what `beforeAll` prepares.
 */
export function needs(...names: readonly ToolName[]): boolean {
  const missing = inject('missingTools').filter((name) => names.includes(name));
  const titles = missing.map((name) => tools[name].title).join(', ');
  beforeEach(({ skip }) => skip(missing.length > 0, `${notRun}${titles}`));
  return missing.length === 0;
}
