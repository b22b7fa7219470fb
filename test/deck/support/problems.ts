import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { renderSlides } from '../../../src/deck/slides.ts';

/** Gives a function that says what is wrong in a deck: `7: …`, or `hint 7: …`, in the order of lines. */
export function useProblems(): (markdown: string) => Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'problems-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return async (markdown) => {
    const file = join(folder, 'deck.md');
    writeFileSync(file, markdown);
    const { problems } = await renderSlides(file, {});
    return problems.map(({ line, message, hint }) => `${hint ? 'hint ' : ''}${line}: ${message}`);
  };
}
