import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { deckFile } from '../../../src/commands/project.ts';
import { handoutPage } from '../../../src/deck/handout/page.ts';
import { renderSlides } from '../../../src/deck/slides.ts';
import { findDemo } from '../../../src/lecture/catalogue.ts';
import { shippedDecks } from '../../../src/shipped-decks.ts';

const baseUrl = 'https://lecture.test/';

/** Letters and digits alone: quotes, dashes and marks of Markdown differ. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('') ?? '';

const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<\/?(em|strong|code|a|s)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Speaker notes of a deck: comments that are no directives of Marp, outside of listings. */
function notesIn(markdown: string): string[] {
  const [, body = ''] = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  return [...body.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/<!--([\s\S]*?)-->/g)]
    .map(([, text = '']) => text.trim())
    .filter((text) => !/^_?[a-zA-Z]+:\s\S+(\s\S+)*$/.test(text) || /^Time:/.test(text));
}

describe.each(shippedDecks)('the handout of %s', (deck) => {
  let markdown = '';
  let html = '';
  beforeAll(async () => {
    markdown = await readFile(deckFile(deck), 'utf8');
    html = handoutPage(await renderSlides(deckFile(deck), { baseUrl }), { baseUrl, posters: {} });
  }, 60_000);

  it('has the text of all notes', () => {
    const text = wordsOf(textOf(html));
    const notes = notesIn(markdown);
    expect(notes.length).toBeGreaterThan(10);
    expect(notes.map(wordsOf).filter((note) => !text.includes(note))).toEqual([]);
  });

  it('has the exercise of each demo that a slide shows or leads to, and its answer at the end', () => {
    const targets = [...markdown.matchAll(/^@(?:demo|qr)\[[^\]]*\]\(([^)]+)\)$/gm)]
      .map(([, target = '']) => target)
      .filter((target) => !target.startsWith('http'));
    const text = wordsOf(textOf(html));
    for (const target of targets) {
      const { exercise, title } = findDemo(target.split('?')[0]!);
      expect([target, text.includes(wordsOf(exercise))]).toEqual([target, true]);
      const [, key = ''] = html.split('id="answers"');
      const hasAnswer = findDemo(target.split('?')[0]!).answer !== undefined;
      expect([target, key.includes(`<dt>${title} <`)]).toEqual([target, hasAnswer]);
    }
    if (targets.length > 0) {
      expect(html.indexOf('id="answers"')).toBeGreaterThan(html.lastIndexOf('</article>'));
    }
  });

  it('asks nothing of another machine', () => {
    const tags = html.match(/<(iframe|link)\b|<[a-z][^>]*\ssrc="(?!data:)/g);
    const urls = html.match(/url\(["']?(?!data:)[^"')#].{0,20}/g);
    expect([tags, urls]).toEqual([null, null]);
  });
});
