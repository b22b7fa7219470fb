import { slides } from '../slots.ts';

/** A slide's first heading, else how it begins, else its number. @param index from 0 */
export function slideTitle(index: number): string {
  return (slideHeading(index) ?? slideText(index).slice(0, 60)) || `Slide ${index + 1}`;
}

/** Null where a slide has none. */
export function slideHeading(index: number): string | null {
  const heading = slides()[index]?.querySelector('h1, h2, h3, h4, h5, h6');
  return heading ? wordsOf(heading) : null;
}

/** All words of a slide. */
export function slideText(index: number): string {
  const slide = slides()[index];
  return slide ? wordsOf(slide) : '';
}

/** Words as they are read; of a formula's two forms only the one for screen readers, without its source. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.katex-html, annotation, style, script, svg, iframe')) {
    part.remove();
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
