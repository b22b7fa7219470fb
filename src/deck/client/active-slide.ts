import { slides } from './slots.ts';

/**
 * Reports the slide on the screen (from 0) whenever it or its steps change. Bespoke tells it only by
 * classes and attributes.
 */
export function observeSlides(report: (index: number) => void): void {
  const all = slides();
  let last = '';
  const look = () => {
    const index = all.findIndex((slide) => slide.classList.contains('bespoke-marp-active'));
    if (index < 0) return;
    const now = `${index} ${stepsTaken(all[index]!)}`;
    if (now === last) return;
    last = now;
    report(index);
  };
  const observer = new MutationObserver(look);
  for (const slide of all) {
    observer.observe(slide, {
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'data-bespoke-marp-fragment'],
    });
  }
  look();
}

/** Steps of a slide that have been taken. */
export function stepsTaken(slide: Element): number {
  return slide.querySelectorAll('[data-bespoke-marp-fragment="active"]').length;
}
