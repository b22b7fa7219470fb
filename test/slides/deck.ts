import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedLines } from '../../src/deck/notes.ts';

const folder = join(import.meta.dirname, '../../slides');

export interface Slide {
  /** Counted from 1, as on the slide. */
  number: number;
  class: string;
  heading: string;
  /** Markdown without notes. */
  body: string;
  /** Speaker notes without the line that gives the time. */
  notes: string;
  /** Whether it is on the core path, not extra. */
  core: boolean;
  /** Minutes that the notes give, or undefined if they do not say. */
  minutes: number | undefined;
}

export interface Deck {
  name: string;
  frontMatter: string;
  slides: Slide[];
}

export function readDeck(name: string): Deck {
  const source = readFileSync(join(folder, `${name}.md`), 'utf8');
  const [, frontMatter = '', ...rest] = source.split(/^---\n/m);
  return { name, frontMatter, slides: rest.map((text, i) => readSlide(text, i + 1)) };
}

function readSlide(text: string, number: number): Slide {
  const comments = [...text.matchAll(/<!--(.*?)-->/gs)].map((match) => match[1]!.trim());
  const notes = comments.filter((comment) => !comment.startsWith('_')).join('\n');
  const minutes = /^Time: ([\d.]+) min$/m.exec(notes)?.[1];
  return {
    number,
    class:
      comments
        .find((comment) => comment.startsWith('_class:'))
        ?.slice(7)
        .trim() ?? '',
    heading: /^#+ (.+)$/m.exec(text)?.[1] ?? '',
    body: text.replace(/<!--.*?-->/gs, '').trim(),
    notes: notes.replace(/^Time: .*$/m, '').trim(),
    core: !comments.includes('_core: false'),
    minutes: minutes === undefined ? undefined : Number(minutes),
  };
}

/** Words a listener reads: no code, no formulas, no quotations, no directives, no marks. */
export function countWords(body: string): number {
  const text = body
    .replace(/```.*?```/gs, ' ')
    .replace(/^@\w+\[.*$/gm, ' ')
    .replace(/^>.*$/gm, ' ')
    .replace(/\$\$.*?\$\$/gs, ' ')
    .replace(/\$[^$\n]+\$/g, ' ')
    .replace(/`[^`\n]+`/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Sentences of the notes, without lines that have a name, such as `Source:` or `Click path:`. */
export function countSentences(notes: string): number {
  const said = notes
    .split('\n')
    .filter((line) => line.search(namedLines) < 0)
    .join('\n');
  return said.split(/[.?!](?=\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length;
}

/** With one of these headings the last part is over. */
const closing = /^(What will you take away|Build in what you know|Final exercise)/;

/** The parts of a deck with the minutes of their core path: each begins with a dark title slide that says “N · name”. */
export function partsOf(deck: Deck): { number: number; minutes: number }[] {
  const parts: { number: number; minutes: number }[] = [];
  let current: { number: number; minutes: number } | undefined;
  for (const slide of deck.slides) {
    if (slide.class === 'lead invert') {
      const number = Number(/^(\d+) · /m.exec(slide.body)?.[1]);
      current = Number.isNaN(number) ? undefined : { number, minutes: 0 };
      if (current) parts.push(current);
    }
    if (closing.test(slide.heading)) current = undefined;
    if (current && slide.core) current.minutes += slide.minutes ?? 0;
  }
  return parts;
}
