import type { MarkdownIt } from './markdown.ts';

/** Tells on which line of the source each slide begins; the first line is 1. */
export function slideStartsPlugin(
  markdown: MarkdownIt,
  tell: (starts: readonly number[]) => void,
): void {
  markdown.core.ruler.after('marpit_slide', 'slide_starts', ({ tokens, inlineMode }) => {
    if (inlineMode) return;
    const slides = tokens.filter(({ type }) => type === 'marpit_slide_open');
    tell(slides.map(({ map }) => (map?.[0] ?? 0) + 1));
  });
}

/** Number of the slide, from 1, that a line belongs to; undefined for one before the first slide. */
export function slideAt(starts: readonly number[], line: number): number | undefined {
  const slide = starts.findLastIndex((start) => start <= line) + 1;
  return slide === 0 ? undefined : slide;
}
