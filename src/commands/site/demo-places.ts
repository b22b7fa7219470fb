import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { printedPage } from '../../deck/print/page.ts';
import type { RenderedDeck, RenderedSlide } from '../../deck/slides.ts';
import type { DemoBox } from '../../deck/small-demos.ts';
import { contentHash } from '../kept/content-hash.ts';
import { Kept } from '../kept/kept.ts';

/** A demo on a slide, with the box that it has there. */
export interface PlacedDemo {
  /** What its slide shows: the demo's own state, then those of the slide's steps. */
  shown: { demo: string; query: string }[];
  /** CSS pixels. */
  width: number;
  height: number;
  theme: 'light' | 'dark';
}

const kept = new Kept('places', 1e6);

/**
 * The demos of each slide of a deck. A slide is laid out again only when it, the style of its deck or a file
 * that it shows has changed.
 * @param layOut gives a page that shows all slides, if one is needed.
 */
export async function demoPlaces(
  deck: RenderedDeck,
  layOut: () => Promise<Page>,
): Promise<PlacedDemo[][]> {
  const around = surroundings(deck);
  const found: PlacedDemo[][] = [];
  for (const [index, slide] of deck.slides.entries()) {
    if (!slide.html.includes('data-demo=')) {
      found.push([]);
      continue;
    }
    const key = async () =>
      JSON.stringify([around, slide.html, await filesOf(slide, deck), String(demosOnSlide)]);
    const content = await kept.get(key, async () => {
      const places = await (await layOut()).evaluate(demosOnSlide, index);
      return new TextEncoder().encode(JSON.stringify(places));
    });
    found.push(JSON.parse(new TextDecoder().decode(content)));
  }
  return found;
}

/** The same for a deck that nobody else lays out. */
export async function demosInPrint(
  deck: RenderedDeck,
  browser: () => Promise<Browser>,
): Promise<PlacedDemo[][]> {
  let page: Promise<Page> | undefined;
  const open = async () => {
    const { openPrinted } = await import('../../deck/print/press.ts');
    return openPrinted(await browser(), deck);
  };
  const layOut = () => {
    page ??= open();
    return page;
  };
  try {
    return await demoPlaces(deck, layOut);
  } finally {
    await (await page?.catch(() => undefined))?.close();
  }
}

/** The room that the demos of a deck have, in their order. */
export function boxesOf(places: readonly (readonly PlacedDemo[])[]): DemoBox[] {
  return places.flatMap((demos, i) =>
    demos.map(({ shown, width, height }) => ({
      demo: shown[0]?.demo ?? '',
      slide: i + 1,
      width,
      height,
    })),
  );
}

/** What slides have around them: style, and scripts, which may lay them out. */
function surroundings(deck: RenderedDeck): string {
  const scripts = deck.slides.flatMap(({ html }) => html.match(/<script[\s\S]*?<\/script>/g) ?? []);
  const page = printedPage({ ...deck, slides: [] });
  return createHash('sha256')
    .update(JSON.stringify([page, scripts]))
    .digest('hex');
}

/** What stands in the files that a slide shows. */
function filesOf({ html }: RenderedSlide, { files }: RenderedDeck): Promise<string[]> {
  const shown = [...files].filter(([address]) => html.includes(address));
  return Promise.all(shown.map(([, path]) => contentHash(path)));
}

/** Runs in the page. @param index of the slide, from 0 */
function demosOnSlide(index: number): PlacedDemo[] {
  const slide = document.querySelectorAll('.marpit > svg')[index];
  return [...(slide?.querySelectorAll<HTMLElement>('figure.demo[data-demo]') ?? [])].map(
    (figure) => {
      const steps =
        figure.closest('section')?.querySelectorAll<HTMLElement>('.step[data-demo]') ?? [];
      const box = figure.querySelector<HTMLElement>('.demo-poster') ?? figure;
      return {
        shown: [figure, ...steps].map(({ dataset: { demo = '', state = '' } }) => ({
          ...{ demo, query: state },
        })),
        width: Math.round(box.offsetWidth),
        height: Math.round(box.offsetHeight),
        theme: getComputedStyle(box).colorScheme.includes('dark')
          ? ('dark' as const)
          : ('light' as const),
      };
    },
  );
}
