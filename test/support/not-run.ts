import { styleText } from 'node:util';
import type { Reporter, TestModule } from 'vitest/node';

/** How the note of a test begins that is skipped for want of something; what is missing follows. */
export const notRun = 'not run without ';

/** Counts, below everything else, the tests that were not run because something is missing on this machine. */
export default class NotRunReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const notes = modules.flatMap(({ children }) =>
      [...children.allTests('skipped')].map((test) => {
        const result = test.result();
        return result.state === 'skipped' ? result.note : undefined;
      }),
    );
    const line = notRunLine(notes);
    if (line === undefined) return;
    const isTerminal = process.stdout.isTTY;
    process.stdout.write(`${isTerminal ? styleText(['black', 'bgYellow'], line) : line}\n\n`);
  }
}

/**
 * `NOT RUN: 37 tests (30 without Firefox, 7 without Poppler)`, or `undefined` if nothing was missing.
 * @param notes of the tests that were skipped; those that were skipped for another reason count as run.
 */
export function notRunLine(notes: readonly (string | undefined)[]): string | undefined {
  const missing = notes.flatMap((note) =>
    note?.startsWith(notRun) ? [note.slice(notRun.length)] : [],
  );
  if (missing.length === 0) return undefined;
  const counts = [...new Set(missing)].map(
    (what) => `${missing.filter((each) => each === what).length} without ${what}`,
  );
  const tests = missing.length === 1 ? 'test' : 'tests';
  return `NOT RUN: ${missing.length} ${tests} (${counts.join(', ')})`;
}
