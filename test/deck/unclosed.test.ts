import { describe, expect, it } from 'vitest';
import { useProblems } from './support/problems.ts';

const problemsOf = useProblems();

const next = '\n\n---\n\n# Next\n';

describe('what is begun and not ended', () => {
  it.each([
    ['# One\n\n$$\nx', 3, '\\$\\$ begins a formula'],
    ['# One\n\n```js\nx', 3, '``` begins a listing'],
    ['# One\n\n~~~~\n~~~', 3, '~~~~ begins a listing'],
    ['# One\n\n<!-- a note', 3, '<!-- begins a comment'],
    ['# One\n\n<style>\nh1 { color: red }', 3, '<style> begins a style'],
    ['# One\n\n<style scoped>\nh1 { color: red }', 3, '<style> begins a style'],
    ['# One\n\n<pre>\nx', 3, '<pre> begins an element'],
    ['# One\n\n<script>\nx', 3, '<script> begins an element'],
    ['# One\n\n<![CDATA[\nx', 3, '<!\\[CDATA\\[ begins a section'],
    ['---\ntheme: default\n\n# One', 1, '--- begins the front matter'],
  ])(
    'is named where it begins, for all slides behind it are part of it: %j',
    async (text, line, words) => {
      const source = text.startsWith('---') ? text : `${text}${next}`;
      const found = await problemsOf(source);
      expect(found[0]).toMatch(new RegExp(`^${line}: ${words}.*does not end.*where it ends`));
    },
  );

  it.each([
    [
      '# One\n\n$$\nx\n\n---\n\n# Two\n\n$$\ny\n$$',
      '^3: \\$\\$ begins a formula.*ends on line 10 only',
    ],
    ['# One\n\n```\na\n\n---\n\n# Two\n\n```js\nb\n```', '^3: ``` begins.* ends on line 12 only'],
    ['# One\n\n```\na\n\n---\n\n# Two\n\n```\nb\n```', '^3: ``` begins.* ends on line 10 only'],
    ['# One\n\n<!-- a\n\n---\n\n# Two\n\n<!-- b -->', '^3: <!-- begins.* ends on line 9 only'],
    [
      '---\nheadingDivider: 1\n---\n# One\n\n$$\nx\n\n# Two\n\n$$\ny\n$$',
      '^6: \\$\\$ begins.* ends on line 11 only',
    ],
  ])('and ends on a later slide is named, too: %j', async (deck, words) => {
    expect((await problemsOf(deck))[0]).toMatch(new RegExp(words));
  });

  it.each([
    '# One\n\n$$x$$\n\n$$\nx\n$$\n\n$$ x\n$$',
    '# One\n\n```yaml\n---\na: b\n\n---\n```\n\n- ```js\n  a\n  ```\n\n> ~~~\n> a\n> ~~~',
    '# One\n\n````md\n```js\na\n```\n\n---\n\n```\nb\n```\n````',
    '# One\n\n<!--\n\n---\n\n# A slide that is left out\n-->\n\n<!-- one line -->',
    '# One\n\n<style>\nh1 { color: red }\n</style>\n\n<pre>\n\n---\n</pre>',
    '# One\n\n<div><p>a<p>b<br><img src="data:,"></div>\n\nfunctions of vector<int> and <T>\n\n<ul><li>a</ul>',
    '# One\n\n<div title="a > b">\n\n- <b>a</b>\n\n</div>\n\n`<div>`\n\n```html\n<div>\n```',
    '# One\n\n@code[The loss](src/deck/progress.ts#loss)',
  ])('is not what ends: %j', async (deck) => {
    expect(await problemsOf(`${deck}${next}`)).toEqual([]);
  });
});

describe('an element of HTML that is not ended on its slide', () => {
  it.each([
    ['# One\n\n<div class="a">\n\ntext', ['hint 3: <div> begins here']],
    ['# One\n\ntext\nand <b>bold', ['hint 4: <b> begins here']],
    ['# One\n\n<div>\n<div>\n</div>\n<span>', ['hint 3: <div> begins', 'hint 6: <span> begins']],
    ['# One\n\n</div>', ['hint 3: </div> ends nothing']],
    ['# One\n\n<video src="data:,">', ['hint 3: <video> begins here']],
  ])('is hinted at where it begins: %j', async (deck, words) => {
    const found = await problemsOf(`${deck}${next}`);
    expect(found.map((line, i) => line.slice(0, words[i]?.length))).toEqual(words);
  });
});
