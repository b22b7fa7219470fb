import { describe, expect, it } from 'vitest';
import { useProblems } from './support/problems.ts';

const problemsOf = useProblems();

describe('front matter that YAML does not understand', () => {
  it.each([
    ['theme: gaia\ncourse: A: B', 3, 'bad indentation of a mapping entry'],
    ['theme: gaia\n\tcourse: me', 3, 'tab characters must not be used'],
    ['marp: true\ncourse: "me', 3, 'unexpected end of the stream within a double quoted scalar'],
    ['theme: gaia\ntheme: default', 3, 'duplicated mapping key'],
    ['style: |\n  h1 { color: red }\n h2 { color: red }', 4, 'bad indentation'],
    ['\n\nmarp: true\ncourse: [a', 5, 'unexpected end of the stream within a flow collection'],
    ['only words', 2, 'it is no list of names with values'],
    ['- a list', 2, 'it is no list of names with values'],
  ])('is named with its line, and what the parser says: %j', async (text, line, reason) => {
    const problem = expect.stringMatching(
      new RegExp(`^${line}: The front matter is not understood.*${reason}`),
    );
    for (const ends of ['\n', '\r\n']) {
      const source = `---\n${text}\n---\n\n# One\n`.replaceAll('\n', ends);
      expect(await problemsOf(source)).toEqual([problem]);
    }
  });

  it.each([
    '---\n---\n\n# One',
    '---\n# nothing but a comment\n\n---\n\n# One',
    '---\ntheme: gaia\ntitle: Networks: an overview # 1\nheader: "**bold**"\nclass: [a, b]\n---\n\n# One',
    '---\ntheme: gaia\n# a comment\n---\n\n# One',
    '---\nauthor: A: B\nkeywords: a: b\nurl: c: d\nimage: e: f\ndescription: g: h\n---\n\n# One',
    '# No front matter',
  ])('is not what Marp understands, or what is empty: %j', async (deck) => {
    expect(await problemsOf(deck)).toEqual([]);
  });

  it('is no slide that was meant, of which a hint tells', async () => {
    expect(await problemsOf('---\nmarp: true\n\n# Title\n\n---\n\n# Two')).toEqual([
      expect.stringMatching(/^hint 4: This line is a comment in the front matter.* line 6/),
    ]);
  });
});

describe('a comment that begins as a directive and is none', () => {
  it.each([
    ['# One\n\n<!--\n_class: [lead\n-->', 4],
    ['# One\n\ntext <!-- backgroundColor: {a -->', 3],
  ])('is a note, as in Marp, and a hint says so: %j', async (deck, line) => {
    expect(await problemsOf(deck)).toEqual([
      expect.stringMatching(new RegExp(`^hint ${line}: This comment begins as a directive`)),
    ]);
  });

  it.each(['<!-- Say: this, and\nthat -->', '<!-- _class: lead -->', '<!-- footer: A: B -->'])(
    'is not what is a note or a directive: %j',
    async (comment) => {
      expect(await problemsOf(`# One\n\n${comment}`)).toEqual([]);
    },
  );
});
