/** What the looks at a slide share. Sizes are in pixels of a 1280 × 720 slide. */

/** Says what falls short, in words. */
export type Say = (message: string) => void;

export function quoted(text: string): string {
  const short = text.trim().replace(/\s+/g, ' ');
  return `“${short.length > 40 ? `${short.slice(0, 40)}…` : short}”`;
}

export function isShown(element: Element): boolean {
  return (
    element.closest('[aria-hidden="true"], .katex-mathml, script, style, title, desc, defs') ===
      null && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}

/** How many pixels of the screen one pixel of the element takes. */
export function scaleOf(element: Element): number {
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM();
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  }
  // Marp shrinks long code and formulas inside of these.
  const block = element.closest<HTMLElement>(
    'code, .katex, p, li, td, th, h1, h2, h3, div, figure',
  )!;
  return block.offsetWidth > 0 ? block.getBoundingClientRect().width / block.offsetWidth : 1;
}
