import { contrastAt } from './colours.ts';
import { isShown, quoted, type Say, scaleOf } from './elements.ts';

const smallestText = 18;
/** The index of an index in a formula, as in ordinary print, is smaller than running text may be. */
const smallestIndex = 16;
/** Between text and the edge of its slide. */
const edge = 12;

/** Places, size and contrast of all text of a slide. */
export function inspectText(section: HTMLElement, say: Say): void {
  const isCrossed = lineOfProgress(section);
  const seen = new Set<Element>();
  for (const { node, element, box } of textOf(section)) {
    const words = quoted(node.textContent!);
    inspectPlace(section, element, box, (problem) => say(`${words} ${problem}`));
    if (isCrossed(box)) say(`${words} is crossed by the line of progress`);
    // Marked for a look at its fonts: Latin letters are known to be in them.
    if (/[^\x20-\xff\s]/.test(node.textContent!)) element.setAttribute('data-inspect-fonts', '');
    if (seen.has(element)) continue;
    seen.add(element);
    inspectType(section, element, box, (problem) => say(`${words} ${problem}`));
  }
}

function* textOf(section: HTMLElement) {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isInPicture = element instanceof SVGElement;
    const box = (isInPicture ? element : range).getBoundingClientRect();
    if (box.width > 0 && box.height > 0) yield { node, element, box };
  }
}

function inspectPlace(section: HTMLElement, element: Element, box: DOMRect, say: Say): void {
  const bounds = section.getBoundingClientRect();
  const outside = [
    bounds.left + edge - box.left,
    bounds.top + edge - box.top,
    box.right - bounds.right + edge,
    box.bottom - bounds.bottom + edge,
  ];
  const worst = Math.max(...outside);
  if (worst > 1) {
    const side = ['left', 'top', 'right', 'bottom'][outside.indexOf(worst)];
    say(`is ${Math.round(worst)} px too close to the ${side} edge`);
  }
  const picture = element.closest('figure.figure > svg')?.getBoundingClientRect();
  if (
    picture &&
    (box.left < picture.left - 1 ||
      box.right > picture.right + 1 ||
      box.top < picture.top - 1 ||
      box.bottom > picture.bottom + 1)
  ) {
    say('reaches out of its figure');
  }
}

function inspectType(section: HTMLElement, element: Element, box: DOMRect, say: Say): void {
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize) * scaleOf(element);
  const smallest = isFormula(element) ? smallestIndex : smallestText;
  if (size < smallest - 0.25) say(`is ${size.toFixed(1)} px high, less than ${smallest}`);

  const paint = element instanceof SVGElement ? style.fill : style.color;
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const needed = isLarge ? 3 : 4.5;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const reached = contrastAt(section, paint, x, y);
  if (reached < needed - 0.01) {
    say(`has a contrast of ${reached.toFixed(2)}, less than ${needed}`);
  }
}

function isFormula(element: Element): boolean {
  return (
    element.closest('.katex') !== null ||
    // An index in a figure is a smaller piece of its text.
    (element.tagName === 'tspan' &&
      Number.parseFloat(getComputedStyle(element).fontSize) <
        Number.parseFloat(getComputedStyle(element.parentElement!).fontSize))
  );
}

/** @returns whether the line of progress runs through the letters of a box */
function lineOfProgress(section: HTMLElement): (box: DOMRect) => boolean {
  const line = [
    ...section.querySelectorAll<SVGPathElement>('.progress-done, .progress-ahead'),
  ].flatMap((path) => {
    const matrix = path.getScreenCTM()!;
    const length = path.getTotalLength();
    return Array.from({ length: Math.ceil(length / 4) + 1 }, (_, i) =>
      path.getPointAtLength(Math.min(length, 4 * i)).matrixTransform(matrix),
    );
  });
  // Letters fill the middle of their line's box.
  return ({ left, right, top, bottom }) =>
    line.some(
      ({ x, y }) => x > left && x < right && Math.abs(2 * y - top - bottom) < 0.5 * (bottom - top),
    );
}
