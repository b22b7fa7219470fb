import { slides } from './slots.ts';

/**
 * Reports the slide on the screen (from 0) whenever it, its steps or the overview over it change.
 * Bespoke tells it only by classes and attributes.
 */
export function observeSlides(report: (index: number, isOverview: boolean) => void): void {
  const all = slides();
  let last = '';
  const look = () => {
    const index = all.findIndex((slide) => slide.classList.contains('bespoke-marp-active'));
    if (index < 0) return;
    const isOverview = document.querySelector('.bespoke-marp-overview[data-open="1"]') !== null;
    const fragment = all[index]!.querySelectorAll('[data-bespoke-marp-fragment="active"]').length;
    const now = `${index} ${fragment} ${isOverview}`;
    if (now === last) return;
    last = now;
    report(index, isOverview);
  };
  const observer = new MutationObserver(look);
  for (const slide of all) {
    observer.observe(slide, {
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'data-bespoke-marp-fragment'],
    });
  }
  // The overview lies over the slides in an element of its own, which comes when first asked for.
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement) || !node.matches('.bespoke-marp-overview')) continue;
        observer.observe(node, { attributes: true, attributeFilter: ['data-open'] });
        look();
      }
    }
  }).observe(document.body, { childList: true });
  look();
}
