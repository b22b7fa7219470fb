import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeckProblems } from '../../src/commands/deck-problems.ts';
import { DeckError } from '../../src/deck/problems.ts';

const mistake = { file: 'slides/b.md', line: 3, slide: 1, message: 'Lost.' };
const earlier = { file: 'slides/a.md', line: 7, message: 'A formula\nof two lines.' };
const hint = { file: 'slides/a.md', line: 1, message: 'By the way.', hint: true } as const;

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** What is printed at the end, and the code that the process then ends with. */
function concluded(problems: DeckProblems, keepGoing: boolean) {
  let printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  problems.conclude({ keepGoing });
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { printed, code };
}

describe('what is wrong in the decks', () => {
  it('is listed at the end, each once, and ends a command with 1 unless it is to keep going', () => {
    const problems = new DeckProblems();
    problems.add([mistake, hint]);
    problems.add([mistake, earlier]);
    const { printed, code } = concluded(problems, false);
    expect(printed).toBe(
      '\nTo mend in the decks (2):\n  slides/a.md:7: A formula of two lines.\n  slides/b.md:3: Lost. (slide 1)\n' +
        '\nHints (1):\n  slides/a.md:1: By the way.\n',
    );
    expect(code).toBe(1);
    expect(concluded(problems, true).code).toBe(0);
  });

  it('ends nothing with an error where it is only a hint', () => {
    const problems = new DeckProblems();
    problems.add([hint]);
    expect(concluded(problems, false)).toMatchObject({ code: 0 });
  });

  it('has a deck that could not be converted in it, and every other error is passed on', async () => {
    const problems = new DeckProblems();
    await problems.attempt(() => Promise.reject(new DeckError([mistake])));
    expect(problems.list()).toContain('slides/b.md:3: Lost.');
    await expect(problems.attempt(() => Promise.reject(new Error('a bug')))).rejects.toThrow('bug');
  });
});
