/** Attributes of a slide's picture and of its layers that a page changes. */
type Place = Partial<Record<'viewBox' | 'x' | 'y' | 'width' | 'height', string | number>>;

/** A picture beside the text of a slide stands above it on a page: so high, to its width. */
const pictureHeight = 9 / 16;

/** One slide of a page: its picture as high as its text, and as it was when it is a slide again. */
export class Sheet {
  readonly slide: SVGSVGElement;
  /** As they were, each with its attributes. */
  readonly #before = new Map<Element, [name: string, value: string | null][]>();

  constructor(slide: SVGSVGElement) {
    this.slide = slide;
  }

  /** What stands on the slide, if its theme lays it out anew for a page. */
  get section(): HTMLElement | null {
    return this.slide.querySelector('section[data-parts=""]');
  }

  /** Takes the width of the page, and the height of the text. */
  fit(): void {
    const { section } = this;
    if (section === null) return;
    const width = document.documentElement.clientWidth;
    const text = section.offsetHeight;
    const isSplit = section.hasAttribute('data-marpit-advanced-background-split');
    const hasPicture = section.hasAttribute('data-marpit-advanced-background');
    const picture = hasPicture ? Math.round(width * pictureHeight) : 0;
    const height = isSplit ? picture + text : Math.max(picture, text);
    this.#place(this.slide, { viewBox: `0 0 ${width} ${height}` });
    this.slide.style.height = `${height}px`;
    for (const layer of this.slide.querySelectorAll(':scope > foreignObject')) {
      const isBelow = isSplit && layer.contains(section);
      this.#place(
        layer,
        isBelow ? { x: 0, y: picture, width, height: text } : { x: 0, y: 0, width, height },
      );
    }
  }

  restore(): void {
    for (const [element, attributes] of this.#before) {
      for (const [name, value] of attributes) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    }
    this.#before.clear();
    this.slide.style.height = '';
  }

  #place(element: Element, place: Place): void {
    const attributes = Object.entries(place);
    if (!this.#before.has(element)) {
      const values = attributes.map(([name]): [string, string | null] => [
        name,
        element.getAttribute(name),
      ]);
      this.#before.set(element, values);
    }
    for (const [name, value] of attributes) element.setAttribute(name, String(value));
  }
}
