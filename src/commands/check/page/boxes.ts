import { isShown, quoted, type Say } from './elements.ts';

/** What overflows its box, and what leaves the place between heading and footer. */
export function inspectBoxes(section: HTMLElement, say: Say): void {
  for (const box of section.querySelectorAll<HTMLElement>('pre, marp-pre, figure, .qr')) {
    if (!isShown(box)) continue;
    const name = box.className || box.tagName.toLowerCase();
    const tooHigh = box.scrollHeight - box.clientHeight;
    const tooWide = box.scrollWidth - box.clientWidth;
    // A pixel or two of a line's descent is nobody's to see.
    if (tooHigh > 3) say(`${name} overflows by ${tooHigh} px in height`);
    if (tooWide > 3) say(`${name} overflows by ${tooWide} px in width`);
  }
  const bounds = section.getBoundingClientRect();
  const floor = bounds.bottom - Number.parseFloat(getComputedStyle(section).paddingBottom);
  const ceiling = headingOf(section)?.getBoundingClientRect().bottom ?? bounds.top;
  const body = section.querySelector<HTMLElement>(':scope > .body');
  for (const part of body?.querySelectorAll<HTMLElement>(':scope > *, .column > *') ?? []) {
    if (!isShown(part) || getComputedStyle(part).position === 'absolute') continue;
    const { top, right, bottom } = part.getBoundingClientRect();
    const name = quoted(part.textContent ?? part.tagName);
    if (bottom > floor + 3) say(`${name} reaches ${Math.round(bottom - floor)} px into the footer`);
    if (top < ceiling - 3) say(`${name} reaches ${Math.round(ceiling - top)} px into the heading`);
    if (right > bounds.right + 1) say(`${name} reaches over the right edge`);
  }
}

export function headingOf(section: HTMLElement): HTMLElement | null {
  return section.querySelector<HTMLElement>(':scope > :is(h1, h2, h3)');
}
