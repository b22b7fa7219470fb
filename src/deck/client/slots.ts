/** What a demo last said of itself, kept while its frame is gone. */
export interface Memory {
  query: string;
  snapshot?: unknown;
}

/** One place for a demo on a slide, whether its frame is there or not. */
export interface Slot {
  /** The same in every window that shows the deck, and in one that is loaded after it was edited. */
  readonly id: string;
  readonly figure: HTMLElement;
  /** Slides count from 0. */
  readonly slide: number;
  /** Path from the deck to the root of its site, with a slash at its end. */
  readonly site: string;
  readonly demo: string;
  /** The state that the slide names. */
  readonly query: string;
  memory: Memory | undefined;
  /** The step that was last applied; −1 for the slide before its first step. */
  step: number;
}

export function slides(): SVGSVGElement[] {
  return [...document.querySelectorAll<SVGSVGElement>('svg[data-marpit-svg]')];
}

/** What a slide is known by where its number can be another: see `slide-names.ts`. */
export function slideName(slide: SVGSVGElement): string {
  return slide.dataset.name ?? '';
}

export function findSlots(): Slot[] {
  return slides()
    .flatMap((svg, slide) =>
      [...svg.querySelectorAll<HTMLElement>('figure.demo')].map((figure, index) => ({
        ...{ slide, figure },
        id: `${slideName(svg)} ${index}`,
      })),
    )
    .map(({ slide, figure, id }) => ({
      id,
      figure,
      slide,
      site: figure.dataset.site ?? '../',
      demo: figure.dataset.demo ?? '',
      query: figure.dataset.state ?? '',
      memory: undefined,
      step: -1,
    }));
}
