/** The inside of a slide that is not as it was. */
export interface ChangedSlide {
  /** From 0. */
  readonly index: number;
  readonly content: string;
}

const start = '<svg data-marpit-svg';

/** What scripts have taken hold of when the deck was opened: demos, steps, slides that appear bit by bit. */
const held = /data-marpit-fragment|class="(demo|steps)\b/;

/**
 * What has to be put into a page that shows a deck, to show it as it has become; null if the page has
 * to be loaded again, because more has changed than what stands on some slides.
 * @param before the deck's HTML that the page was loaded with, @param after what it is now
 */
export function changedSlides(before: string, after: string): ChangedSlide[] | null {
  const old = before.split(start);
  const now = after.split(start);
  // The first part is what comes before the slides; behind the last slide are notes and scripts.
  if (old.length !== now.length || old[0] !== now[0] || old.at(-1) !== now.at(-1)) return null;
  const changed: ChangedSlide[] = [];
  for (const [part, slide] of now.entries()) {
    const previous = old[part]!;
    if (slide === previous) continue;
    if (held.test(slide) || held.test(previous)) return null;
    if (opening(slide) !== opening(previous)) return null;
    const content = slide.slice(opening(slide).length, slide.lastIndexOf('</svg>'));
    changed.push({ index: part - 1, content });
  }
  return changed;
}

function opening(slide: string): string {
  return slide.slice(0, slide.indexOf('>') + 1);
}
