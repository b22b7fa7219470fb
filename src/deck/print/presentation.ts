import type { Page } from 'playwright-core';
import PptxGenJS from 'pptxgenjs';
import type { RenderedDeck } from '../slides.ts';

/** Pixels of a picture per CSS pixel: of a slide of 1280 × 720 as many as projectors show, 1920 × 1080. */
const pictureScale = 1.5;

/** Where PowerPoint puts the title of a slide that shows none: above it, for its outline and for screen readers. */
const titlePlace = { x: 0, y: -0.6, h: 0.5, fontSize: 18 };

/**
 * A presentation with a picture of each slide, its title and its notes.
 * @param page shows the deck's `printedPage`.
 */
export async function presentation(page: Page, deck: RenderedDeck): Promise<Uint8Array> {
  const file = new PptxGenJS();
  // In inches.
  const [width, height] = [deck.size.width / 96, deck.size.height / 96];
  file.defineLayout({ name: 'slides', width, height });
  file.layout = 'slides';
  file.title = deck.title;
  file.subject = deck.description;
  file.author = 'Marp';
  file.company = '';
  file.defineSlideMaster({
    title: 'picture',
    objects: [
      { placeholder: { options: { name: 'title', type: 'title', w: width, ...titlePlace } } },
    ],
  });
  const pictures = await photograph(page, deck);
  for (const [i, { title, notes }] of deck.slides.entries()) {
    const slide = file.addSlide({ masterName: 'picture' });
    slide.addText(title, { placeholder: 'title' });
    slide.background = { data: `data:image/png;base64,${pictures[i]}` };
    if (notes !== '') slide.addNotes(notes);
  }
  return (await file.write({ outputType: 'uint8array' })) as Uint8Array;
}

/** Each slide as PNG, in Base64. */
async function photograph(page: Page, { size, slides }: RenderedDeck): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const screen = { ...size, deviceScaleFactor: pictureScale, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', screen);
  const pictures: string[] = [];
  for (let i = 0; i < slides.length; i++) {
    await page.evaluate(showOnly, i);
    // Without loss as any PNG, but packed for speed: sooner there, and a quarter larger for it.
    const picture = { format: 'png', optimizeForSpeed: true } as const;
    pictures.push((await session.send('Page.captureScreenshot', picture)).data);
  }
  await page.evaluate(showOnly, null);
  await session.detach();
  return pictures;
}

/** Runs in the page. One slide alone is drawn in half the time. @param index from 0; null for all of them */
function showOnly(index: number | null): void {
  for (const [i, slide] of document.querySelectorAll<SVGElement>('.marpit > svg').entries()) {
    slide.style.display = index === null || i === index ? '' : 'none';
  }
}
