import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../browser');
const testFiles = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));

/** How a test comes to a tool of the machine by itself, and how it says so. */
const uses = [
  { use: /\blaunchBrowser\(/, say: /\bneeds\([^)]*'chromium'/ },
  { use: /\bopenInFirefox\(/, say: /\bneeds\([^)]*'firefox'/ },
  { use: /from '\.\/support\/pdf\.ts'/, say: /\bneeds\([^)]*'poppler'/ },
];

test.each(testFiles)('%s says what it takes from the machine', (file) => {
  const source = readFileSync(join(folder, file), 'utf8');
  for (const { use, say } of uses) if (use.test(source)) expect(source).toMatch(say);
});

test('each way to come to a tool is one that a test takes', () => {
  const sources = testFiles.map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const { use } of uses) expect(sources.some((source) => use.test(source))).toBe(true);
});
