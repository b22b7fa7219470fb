import { shownSlide } from './place.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A transparent overlay over the slide, in the slide's own pixels, on which pointer and drawing appear. */
export interface Overlay {
  readonly svg: SVGSVGElement;
  /** Lays it over the slide that is shown, again after each change of slide or window. */
  lay(): void;
}

export function createOverlay(): Overlay {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('class', 'desk-overlay');
  svg.setAttribute('aria-hidden', 'true');
  document.body.append(svg);

  const lay = () => {
    const shown = shownSlide();
    if (!shown) return;
    const { left, top, right, bottom, width, height } = shown.svg.getBoundingClientRect();
    svg.setAttribute('viewBox', shown.svg.getAttribute('viewBox') ?? '');
    // A slide that is shown larger is seen within its stage alone.
    const stage = shown.svg.parentElement!.getBoundingClientRect();
    const cut = [stage.top - top, right - stage.right, bottom - stage.bottom, stage.left - left];
    Object.assign(svg.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      clipPath: `inset(${cut.map((pixels) => `${Math.max(0, pixels)}px`).join(' ')})`,
    });
  };
  addEventListener('resize', lay);
  return { svg, lay };
}

export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgNamespace, name);
  dress(element, attributes);
  return element;
}

export function dress(
  element: SVGElement,
  attributes: Readonly<Record<string, string | number>>,
): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}
