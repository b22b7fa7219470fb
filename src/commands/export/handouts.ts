import { withFilesInside } from '../../deck/files/inline.ts';
import type { HandoutOptions } from '../../deck/handout/page.ts';
import type { Press } from '../../deck/print/press.ts';
import type { RenderedDeck } from '../../deck/slides.ts';

/** What the files of one deck are made from. */
export interface Sources {
  deck: RenderedDeck;
  options: HandoutOptions;
  press: Press;
}

export interface Handout {
  /** Name of the file within the deck's folder. */
  readonly file: string;
  readonly what: string;
  /** What the file is made from: those of one original are made one after the other. */
  readonly from: 'slides' | 'handout';
  content(sources: Sources): Promise<string | Uint8Array>;
}

/** The files of a deck, each by the name that `--only` takes. Adding one: an entry here. */
export const handouts = {
  slides: {
    file: 'slides.pdf',
    what: 'the slides',
    from: 'slides',
    content: ({ press }) => press.slides(),
  },
  notes: {
    file: 'notes.pdf',
    what: 'the slides with the speaker notes',
    from: 'slides',
    content: ({ press }) => press.notes(),
  },
  pptx: {
    file: 'slides.pptx',
    what: 'one picture per slide, with its title and notes',
    from: 'slides',
    content: ({ press }) => press.presentation(),
  },
  'handout-html': {
    file: 'handout.html',
    what: 'to read: slides, notes, demos, exercises',
    from: 'handout',
    content: async (sources) =>
      withFilesInside(await readingHandout(sources), sources.deck.files, sources.options.baseUrl),
  },
  'handout-pdf': {
    file: 'handout.pdf',
    what: 'the same on A4',
    from: 'handout',
    content: async (sources) => sources.press.paper(await readingHandout(sources)),
  },
} as const satisfies Record<string, Handout>;

export type HandoutName = keyof typeof handouts;

/** Loaded when it is asked for: the command's help names the handouts, and is not to wait for their making. */
async function readingHandout({ deck, options }: Sources): Promise<string> {
  const { handoutPage } = await import('../../deck/handout/page.ts');
  return handoutPage(deck, options);
}
