import type { Browser, Page } from 'playwright-core';
import { printOrigin } from '../files/places.ts';
import type { RenderedDeck } from '../slides.ts';
import { printedPage } from './page.ts';
import { type PrintedSlides, printPage, printSlides } from './pdf.ts';
import { presentation } from './presentation.ts';

/** Makes the files of a deck by a browser; what several are made from is made once. The caller closes the browser. */
export class Press {
  readonly #browser: Browser;
  #deck: RenderedDeck;
  #page: Promise<Page> | undefined;
  #slides: Promise<PrintedSlides> | undefined;

  constructor(browser: Browser, deck: RenderedDeck) {
    this.#browser = browser;
    this.#deck = deck;
  }

  /** As it is printed. */
  get deck(): RenderedDeck {
    return this.#deck;
  }

  /** Shows all slides, as they are printed. */
  page(): Promise<Page> {
    this.#page ??= openPrinted(this.#browser, this.#deck);
    return this.#page;
  }

  /** Takes the deck as it has become, such as with pictures of its demos, and lays out only what is new. */
  async update(deck: RenderedDeck): Promise<void> {
    const before = this.#deck.slides;
    const changed = deck.slides
      .map(({ html }, index) => ({ html, index }))
      .filter(({ html, index }) => html !== before[index]?.html);
    this.#deck = deck;
    this.#slides = undefined;
    // What nobody has looked at yet is laid out when somebody does.
    if (this.#page === undefined) return;
    const page = await this.#page;
    await serveFiles(page, deck);
    await page.evaluate(replaceSlides, changed);
    await page.evaluate(whenComplete);
  }

  async slides(): Promise<Uint8Array> {
    return (await this.#printed()).slides;
  }

  async notes(): Promise<Uint8Array> {
    return (await this.#printed()).notes;
  }

  async presentation(): Promise<Uint8Array> {
    return presentation(await this.page(), this.#deck);
  }

  /** Prints another page, which says itself how large its paper is. */
  async paper(html: string): Promise<Uint8Array> {
    return printAndClose(await open(this.#browser, html, this.#deck));
  }

  #printed(): Promise<PrintedSlides> {
    this.#slides ??= this.page().then((page) => printSlides(page, this.#deck));
    return this.#slides;
  }
}

/** Prints a page of ours that belongs to no deck and says itself how large its paper is. */
export async function printAlone(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.evaluate(whenComplete);
  return printAndClose(page);
}

async function printAndClose(page: Page): Promise<Uint8Array> {
  try {
    return await printPage(page, { outline: true });
  } finally {
    await page.close();
  }
}

/** Opens a page that shows all slides of a deck. The caller closes it. */
export function openPrinted(browser: Browser, deck: RenderedDeck): Promise<Page> {
  return open(browser, printedPage(deck), deck);
}

/** Opens a page of ours and waits until its fonts and pictures are there. */
async function open(browser: Browser, html: string, deck: RenderedDeck): Promise<Page> {
  const page = await browser.newPage({ viewport: deck.size });
  // A busy machine is slow, not wrong.
  page.setDefaultTimeout(300_000);
  // Laid out as paper from the start: printing it has then half as much to do.
  await page.emulateMedia({ media: 'print' });
  await serveFiles(page, deck);
  await page.setContent(html);
  await page.evaluate(whenComplete);
  await page.evaluate(comeToRest);
  return page;
}

/** The page itself has no address; these are where its slides look for pictures. */
async function serveFiles(page: Page, { files }: RenderedDeck): Promise<void> {
  await page.unroute(`${printOrigin}**`);
  await page.route(`${printOrigin}**`, (route) => {
    const path = files.get(
      route
        .request()
        .url()
        .replace(/[?#].*$/, ''),
    );
    // Fonts are given to pages of the same origin only, unless it is said.
    const headers = { 'access-control-allow-origin': '*' };
    return path === undefined ? route.abort() : route.fulfill({ path, headers });
  });
}

/** Runs in the page. A picture that cannot be shown is as complete as it gets. */
async function whenComplete(): Promise<void> {
  await document.fonts.ready;
  await Promise.allSettled([...document.images].map((image) => image.decode()));
}

/**
 * Runs in the page. Marp's script looks at the size of each code block at every frame, as long as the page
 * is open. On paper it stays what it is.
 */
async function comeToRest(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  window.requestAnimationFrame = () => 0;
}

/** Runs in the page. */
function replaceSlides(changed: readonly { html: string; index: number }[]): void {
  const slides = [...document.querySelectorAll('.marpit > svg')];
  for (const { html, index } of changed) slides[index]!.outerHTML = html;
}
