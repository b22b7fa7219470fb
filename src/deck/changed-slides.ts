import { notesId } from './notes-id.ts';

/** The inside of a slide that is not as it was. */
export interface ChangedSlide {
  /** From 0. */
  readonly index: number;
  readonly content: string;
}

/** What has to be put into a page that shows a deck, to show it as it has become. */
export interface DeckChange {
  readonly slides: readonly ChangedSlide[];
  /** The notes of all slides, rendered, if any is not as it was. */
  readonly notes?: string;
}

const start = '<svg data-marpit-svg';

/** What scripts have taken hold of when the deck was opened: demos, steps, slides that appear bit by bit. */
const held = /data-marpit-fragment|class="(demo|steps)\b/;

const rendered = new RegExp(`(?<=<template id="${notesId}">).*?(?=</template>)`, 's');
/** Notes as Marp writes them, of which the rendered ones take the place. */
const source = /<div class="bespoke-marp-note".*?<\/div>/gs;

/**
 * What is to be changed in a page that shows a deck; null if it has to be loaded again, because more has
 * changed than what stands on some slides and in notes.
 * @param before the deck's HTML that the page was loaded with, @param after what it is now
 */
export function changeOf(before: string, after: string): DeckChange | null {
  const old = partsOf(before);
  const now = partsOf(after);
  const isOther = old.slides.length !== now.slides.length;
  if (isOther || old.head !== now.head || old.end !== now.end) return null;
  const slides: ChangedSlide[] = [];
  for (const [index, slide] of now.slides.entries()) {
    const previous = old.slides[index]!;
    if (slide === previous) continue;
    if (held.test(slide) || held.test(previous)) return null;
    if (opening(slide) !== opening(previous)) return null;
    const content = slide.slice(opening(slide).length, slide.lastIndexOf('</svg>'));
    slides.push({ index, content });
  }
  return now.notes === old.notes ? { slides } : { slides, notes: now.notes };
}

/** A deck's HTML: what comes before the slides, the slides, their rendered notes, and scripts. */
function partsOf(html: string) {
  const [head, ...slides] = html.split(start);
  const last = slides.pop() ?? '';
  const slidesEnd = Math.max(0, last.indexOf(`<template id="${notesId}">`));
  const tail = last.slice(slidesEnd);
  return {
    head,
    slides: [...slides, last.slice(0, slidesEnd)],
    notes: rendered.exec(tail)?.[0] ?? '',
    end: tail.replace(rendered, '').replace(source, ''),
  };
}

function opening(slide: string): string {
  return slide.slice(0, slide.indexOf('>') + 1);
}
