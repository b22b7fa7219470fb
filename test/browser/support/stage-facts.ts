/** What the last row sees of a demo on its stage; lengths in pixels of the slide. */
export interface StageFacts {
  /** The smallest type, and the smallest of ticks, indices and exponents, with a word that is set in it. */
  leastText: [size: number, text: string];
  leastTick: [size: number, text: string];
  /** Of the picture in the frame. */
  share: number;
  /** What can be operated, besides *Details*: name, width and height of its target. */
  controls: [name: string, width: number, height: number][];
  /** Names of what is cut off at the frame's edges. */
  cutOff: string[];
}

/** Runs in the demo's page. */
export function stageFacts(): StageFacts {
  const small =
    'math msub > :last-child, math msup > :last-child, math msubsup > :not(:first-child)';
  const isSmall = (element: Element) =>
    element.closest(`.tick, .math-index, ${small}, math mfrac`) !== null;
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.visually-hidden, script, style, noscript, option') === null;
  const found = { text: [99, ''] as [number, string], tick: [99, ''] as [number, string] };
  const cutOff: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim() ?? '';
    const element = texts.currentNode.parentElement as Element;
    if (text === '' || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) continue;
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1;
    const size =
      Math.round(10 * scale * Number.parseFloat(getComputedStyle(element).fontSize)) / 10;
    const kind = isSmall(element) ? 'tick' : 'text';
    if (size < found[kind][0]) found[kind] = [size, text.slice(0, 30)];
    const sticksOut =
      box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    if (sticksOut) cutOff.push(text.slice(0, 30));
  }
  const picture = document.querySelector('.stage-picture')?.getBoundingClientRect();
  const operable = 'button, input, select, textarea, a[href], [tabindex="0"]';
  const controls = [...document.querySelectorAll(operable)].filter(
    (control) => isSeen(control) && control.closest('.embed-bar') === null,
  );
  return {
    leastText: found.text,
    leastTick: found.tick,
    share: picture ? (picture.width * picture.height) / (innerWidth * innerHeight) : 0,
    controls: controls.map((control) => {
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      const name = control.getAttribute('aria-label') ?? target.textContent ?? '';
      return [name.trim().slice(0, 40), Math.round(width), Math.round(height)];
    }),
    cutOff,
  };
}
