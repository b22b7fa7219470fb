/** Runs in the page: everything it uses is inside of it. Sizes are in pixels of a 1280 × 720 slide. */
export function inspectSlide(number: number): { heading: string; messages: string[] } {
  const smallestText = 18;
  /** The index of an index in a formula, as in ordinary print, is smaller than running text may be. */
  const smallestIndex = 16;
  const edge = 12;
  const messages: string[] = [];
  for (const marked of document.querySelectorAll('[data-inspect-fonts]')) {
    marked.removeAttribute('data-inspect-fonts');
  }
  const section = document.querySelector<HTMLElement>('svg.bespoke-marp-active section[id]')!;
  const bounds = section.getBoundingClientRect();
  const quoted = (text: string) => {
    const short = text.trim().replace(/\s+/g, ' ');
    return `“${short.length > 40 ? `${short.slice(0, 40)}…` : short}”`;
  };

  const isShown = (element: Element) =>
    element.closest('[aria-hidden="true"], .katex-mathml, script, style, title, desc, defs') ===
      null && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isFormula = (element: Element) =>
    element.closest('.katex') !== null ||
    // An index in a figure is a smaller piece of its text.
    (element.tagName === 'tspan' &&
      Number.parseFloat(getComputedStyle(element).fontSize) <
        Number.parseFloat(getComputedStyle(element.parentElement!).fontSize));

  /** How many pixels of the screen one pixel of the element takes. */
  const scaleOf = (element: Element): number => {
    if (element instanceof SVGGraphicsElement) {
      const matrix = element.getScreenCTM();
      return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
    }
    // Marp shrinks long code and formulas inside of these.
    const block = element.closest<HTMLElement>(
      'code, .katex, p, li, td, th, h1, h2, h3, div, figure',
    )!;
    return block.offsetWidth > 0 ? block.getBoundingClientRect().width / block.offsetWidth : 1;
  };

  // ----- Colours -----
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const rgba = (color: string): [number, number, number, number] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  type Color = [number, number, number];
  const over = (top: readonly number[], below: Color): Color => {
    const alpha = top[3]!;
    return [0, 1, 2].map((i) => top[i]! * alpha + below[i]! * (1 - alpha)) as Color;
  };
  const luminance = (color: Color) => {
    const [r, g, b] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as Color;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: Color, b: Color) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  /** What is painted behind the point, without text. */
  const behind = (x: number, y: number): Color => {
    const layers: (readonly number[])[] = [];
    for (const element of document.elementsFromPoint(x, y)) {
      if (element instanceof SVGGeometryElement) {
        const { fill, fillOpacity, opacity } = getComputedStyle(element);
        if (fill === 'none') continue;
        const [r, g, b, a] = rgba(fill);
        layers.push([r, g, b, a * Number(fillOpacity) * Number(opacity)]);
      } else if (element instanceof HTMLElement) {
        layers.push(rgba(getComputedStyle(element).backgroundColor));
      }
      if (element === section) break;
    }
    return layers.reduceRight<Color>((below, layer) => over(layer, below), [255, 255, 255]);
  };

  // ----- Text -----
  /** Where the line of progress runs, as points of the screen. */
  const line = [
    ...section.querySelectorAll<SVGPathElement>('.progress-done, .progress-ahead'),
  ].flatMap((path) => {
    const matrix = path.getScreenCTM()!;
    const length = path.getTotalLength();
    return Array.from({ length: Math.ceil(length / 4) + 1 }, (_, i) =>
      path.getPointAtLength(Math.min(length, 4 * i)).matrixTransform(matrix),
    );
  });
  /** Letters fill the middle of their line's box. */
  const isCrossed = ({ left, right, top, bottom }: DOMRect) =>
    line.some(
      ({ x, y }) => x > left && x < right && Math.abs(2 * y - top - bottom) < 0.5 * (bottom - top),
    );
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const seen = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box =
      element instanceof SVGElement
        ? element.getBoundingClientRect()
        : range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const words = quoted(node.textContent);

    const outside = [
      bounds.left + edge - box.left,
      bounds.top + edge - box.top,
      box.right - bounds.right + edge,
      box.bottom - bounds.bottom + edge,
    ];
    const worst = Math.max(...outside);
    if (worst > 1) {
      const side = ['left', 'top', 'right', 'bottom'][outside.indexOf(worst)];
      messages.push(`${words} is ${Math.round(worst)} px too close to the ${side} edge`);
    }
    if (isCrossed(box)) messages.push(`${words} is crossed by the line of progress`);
    const picture = element.closest('figure.figure > svg')?.getBoundingClientRect();
    if (
      picture &&
      (box.left < picture.left - 1 ||
        box.right > picture.right + 1 ||
        box.top < picture.top - 1 ||
        box.bottom > picture.bottom + 1)
    ) {
      messages.push(`${words} reaches out of its figure`);
    }

    // Marked for a look at its fonts: Latin letters are known to be in them.
    if (/[^\x20-\xff\s]/.test(node.textContent)) element.setAttribute('data-inspect-fonts', '');
    if (seen.has(element)) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize) * scaleOf(element);
    const smallest = isFormula(element) ? smallestIndex : smallestText;
    if (size < smallest - 0.25) {
      messages.push(`${words} is ${size.toFixed(1)} px high, less than ${smallest}`);
    }

    const background = behind(box.left + box.width / 2, box.top + box.height / 2);
    const paint = element instanceof SVGElement ? style.fill : style.color;
    const ink = over(rgba(paint), background);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const needed = isLarge ? 3 : 4.5;
    const reached = contrast(ink, background);
    if (reached < needed - 0.01) {
      messages.push(`${words} has a contrast of ${reached.toFixed(2)}, less than ${needed}`);
    }
  }

  // ----- Boxes -----
  for (const box of section.querySelectorAll<HTMLElement>('pre, marp-pre, figure, .qr')) {
    if (!isShown(box)) continue;
    const name = box.className || box.tagName.toLowerCase();
    const tooHigh = box.scrollHeight - box.clientHeight;
    const tooWide = box.scrollWidth - box.clientWidth;
    // A pixel or two of a line's descent is nobody's to see.
    if (tooHigh > 3) messages.push(`${name} overflows by ${tooHigh} px in height`);
    if (tooWide > 3) messages.push(`${name} overflows by ${tooWide} px in width`);
  }
  const body = section.querySelector<HTMLElement>(':scope > .body');
  const heading = section.querySelector<HTMLElement>(':scope > :is(h1, h2, h3)');
  const paddingBottom = Number.parseFloat(getComputedStyle(section).paddingBottom);
  const floor = bounds.bottom - paddingBottom;
  for (const part of body?.querySelectorAll<HTMLElement>(':scope > *, .column > *') ?? []) {
    if (!isShown(part) || getComputedStyle(part).position === 'absolute') continue;
    const box = part.getBoundingClientRect();
    const name = quoted(part.textContent ?? part.tagName);
    if (box.bottom > floor + 3)
      messages.push(`${name} reaches ${Math.round(box.bottom - floor)} px into the footer`);
    const top = heading?.getBoundingClientRect().bottom ?? bounds.top;
    if (box.top < top - 3)
      messages.push(`${name} reaches ${Math.round(top - box.top)} px into the heading`);
    if (box.right > bounds.right + 1) messages.push(`${name} reaches over the right edge`);
  }

  // ----- Pictures and notes -----
  for (const image of section.querySelectorAll('img')) {
    if (image.naturalWidth === 0)
      messages.push(`the picture ${quoted(image.alt || image.src)} is missing`);
    if (!image.hasAttribute('alt'))
      messages.push(`the picture ${quoted(image.src)} has no alternative text`);
  }
  for (const figure of section.querySelectorAll('figure.figure')) {
    if (figure.querySelector('svg') === null) messages.push('a figure is missing');
  }
  for (const demo of section.querySelectorAll<HTMLElement>('figure.demo')) {
    const { width, height } = demo.getBoundingClientRect();
    if (width < 480 || height < 270) {
      messages.push(
        `the demo “${demo.dataset.demo}” has only ${Math.round(width)} × ${Math.round(height)} px`,
      );
    }
  }
  const notes = document.querySelector(`.bespoke-marp-note[data-index="${number - 1}"]`);
  if (!notes?.textContent?.trim()) messages.push('has no speaker notes');
  if (!heading && !section.matches('.quote, .figure, .demo')) messages.push('has no heading');

  return { heading: heading?.textContent?.trim() ?? '', messages: [...new Set(messages)] };
}
