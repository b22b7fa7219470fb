import { readFile } from 'node:fs/promises';
import { Marp } from '@marp-team/marp-core';
import type { DeckIndex } from '../../lecture/deck-index.ts';
import { deckFile, deckNames } from '../project.ts';

/** The part of markdown-it's state that is used; Marp brings it without types. */
interface BlockState {
  src: string;
  line: number;
  /** Offsets of the first character that is not a blank, and of the end, of each line. */
  bMarks: number[];
  tShift: number[];
  eMarks: number[];
  push(type: string, tag: string, nesting: -1 | 0 | 1): { meta: unknown };
}

/** A line that puts a demo, or the way to one, on a slide. */
const demoLine = /^@(?:demo|qr)\[[^\]]*\]\(([\w-]+)/;

/** Reads a deck's title and where its demos are from its Markdown, by Marp: it alone knows where slides begin. */
export function indexDeck(markdown: string): DeckIndex {
  const marp = new Marp({ script: false });
  // Marp's command line has these; Marp itself does not.
  const about = { title: '', description: '' };
  for (const name of ['title', 'description'] as const) {
    marp.customDirectives.global[name] = (value) => {
      if (typeof value === 'string') about[name] = value;
      return {};
    };
  }
  marp.markdown.block.ruler.before(
    'lheading',
    'demo_line',
    (state: BlockState, line: number, _end: number, silent: boolean) => {
      const start = state.bMarks[line]! + state.tShift[line]!;
      const [, demo] = demoLine.exec(state.src.slice(start, state.eMarks[line])) ?? [];
      if (demo === undefined) return false;
      if (!silent) {
        state.push('demo_line', '', 0).meta = { demo };
        state.line = line + 1;
      }
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
  const pages: Record<string, number> = {};
  let page = 0;
  for (const { type, meta } of marp.markdown.parse(markdown.replace(/^\uFEFF/, ''), {})) {
    if (type === 'marpit_slide_open') page++;
    if (type === 'demo_line') pages[meta.demo] ??= page;
  }
  return { ...about, pages };
}

/** The same of every deck, by its name. */
export async function indexDecks(): Promise<(DeckIndex & { name: string })[]> {
  const decks = (await deckNames()).map(async (name) => {
    // One that cannot be read is told of where decks are converted.
    const markdown = await readFile(deckFile(name), 'utf8').catch(() => '');
    return { name, ...indexDeck(markdown) };
  });
  return Promise.all(decks);
}
