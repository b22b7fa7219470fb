import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('fixtures') && file !== 'repeatable.test.ts',
);

/** Lines of tests and of what they share that match, as `file:line`. */
function places(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`test/${file}:${i + 1}`] : [])),
  );
}

it('no test waits for a time: that nothing happens shows beside something that does', () => {
  // `expect.poll`, `drawn(page, frames)`, Playwright's page.clock, Vitest's fake timers.
  expect(places(/\b(setTimeout|waitForTimeout)\(|timers\/promises/)).toEqual([]);
});

it('no test draws numbers that the next run does not draw again', () => {
  expect(places(/Math\.random\(/)).toEqual([]);
  // Properties have their seed in one place.
  expect(places(/configureGlobal|numRuns: \d+, seed:/)).toEqual([
    expect.stringMatching(/^test\/support\/seeded\.ts:/),
  ]);
});
