import { slideTitle } from './desk/slide-words.ts';
import { slides } from './slots.ts';

/**
 * Gives each slide the name by which windows and pages loaded later know it, whatever its number is then: its
 * title, and which of the slides with this title it is. Call it before any slide is left out.
 */
export function nameSlides(): void {
  const counts = new Map<string, number>();
  for (const [index, slide] of slides().entries()) {
    const title = slideTitle(index);
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    slide.dataset.name = `${title} (${count})`;
  }
}
