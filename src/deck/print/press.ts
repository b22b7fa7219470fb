import type { Browser, Page } from 'playwright-core';
import type { RenderedDeck } from '../slides.ts';
import { printedPage, slideSize } from './page.ts';
import { type PrintedSlides, printPage, printSlides } from './pdf.ts';
import { presentation } from './presentation.ts';

/** Makes the files of a deck by a browser; what several are made from is made once. The caller closes the browser. */
export class Press {
  readonly #browser: Browser;
  readonly #deck: RenderedDeck;
  #page: Promise<Page> | undefined;
  #slides: Promise<PrintedSlides> | undefined;

  constructor(browser: Browser, deck: RenderedDeck) {
    this.#browser = browser;
    this.#deck = deck;
  }

  async slides(): Promise<Uint8Array> {
    return (await this.#printed()).slides;
  }

  async notes(): Promise<Uint8Array> {
    return (await this.#printed()).notes;
  }

  async presentation(): Promise<Uint8Array> {
    return presentation(await this.#opened(), this.#deck);
  }

  /** Prints another page, which says itself how large its paper is. */
  async paper(html: string): Promise<Uint8Array> {
    const page = await open(this.#browser, html);
    try {
      return await printPage(page, { outline: true });
    } finally {
      await page.close();
    }
  }

  #opened(): Promise<Page> {
    this.#page ??= open(this.#browser, printedPage(this.#deck));
    return this.#page;
  }

  #printed(): Promise<PrintedSlides> {
    this.#slides ??= this.#opened().then((page) => printSlides(page, this.#deck));
    return this.#slides;
  }
}

/** Opens a page of ours and waits until its fonts and pictures are there. */
async function open(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage({ viewport: slideSize });
  // A busy machine is slow, not wrong.
  page.setDefaultTimeout(300_000);
  await page.setContent(html);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  return page;
}
