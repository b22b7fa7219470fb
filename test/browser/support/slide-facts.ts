/** A box in pixels of the slide, whatever size it is shown in. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a person sees of a slide, as far as it can be counted and measured. */
export interface SlideFacts {
  size: string;
  text: string;
  headings: Box[];
  /** Of the pictures in the background, those that share it in order. */
  backgrounds: Box[];
  /** Pictures that are there. */
  pictures: number;
  formulas: number;
  pageNumber: string | null;
}

/** Runs in the page, on a slide that is shown: everything it uses is inside of it. */
export function slideFacts(slide: Element): SlideFacts {
  const svg = slide as SVGSVGElement;
  const own = svg.viewBox.baseVal;
  // A slide of another shape than its place stands in the middle of it.
  const { a: scale, e: left, f: top } = svg.getScreenCTM()!;
  const boxOf = (element: Element) => {
    const box = element.getBoundingClientRect();
    return {
      x: (box.left - left) / scale,
      y: (box.top - top) / scale,
      width: box.width / scale,
      height: box.height / scale,
    };
  };
  const all = (selector: string) => [...svg.querySelectorAll(selector)];
  const content = svg.querySelector('section[id]')!;
  const copy = content.cloneNode(true) as Element;
  const formula = '.katex, .katex-error, mjx-container';
  for (const emoji of copy.querySelectorAll('[data-marp-twemoji]')) {
    emoji.replaceWith(emoji.getAttribute('alt') ?? '');
  }
  for (const other of copy.querySelectorAll(`${formula}, script, style`)) other.remove();
  const pictures = all('img:not([data-marp-twemoji])') as HTMLImageElement[];
  return {
    size: `${own.width} × ${own.height}`,
    text: (copy.textContent ?? '').replace(/\s+/g, ' ').trim(),
    headings: all('section[id] :is(h1, h2, h3, h4, h5, h6, marp-h1, marp-h2, marp-h3)').map(boxOf),
    backgrounds: all('[data-marpit-advanced-background-container] > figure').map(boxOf),
    pictures: pictures.filter(({ naturalWidth }) => naturalWidth > 0).length,
    formulas: all(formula).length,
    pageNumber: content.getAttribute('data-marpit-pagination'),
  };
}
