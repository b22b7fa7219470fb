import { decodeHTML } from 'entities';
import { targetOf } from './addresses.ts';
import { type Conversion, conversions } from './conversion.ts';
import { isOnCorePath } from './core-path.ts';
import { LectureEngine } from './engine.ts';
import { inPrint } from './files/places.ts';
import { RemotePictures } from './files/remote.ts';
import { type DeckProblem, notConverted } from './problems.ts';
import { deckPath, pathToSite, placeOf, readDeck } from './read-deck.ts';
import { deckTitle, headingIn, plainText } from './title.ts';

/** One slide as it is printed. */
export interface RenderedSlide {
  /** Its first heading, or its number where it has none. */
  title: string;
  /** The slide as inline SVG, drawn by the deck's style. */
  html: string;
  /** Speaker notes as Markdown, directives of Marp left out. */
  notes: string;
  /** The demos that it shows, `name?state`, in order and without repetition. */
  demos: string[];
  /** The demos that it leads to by a QR code alone, `name?state`. */
  links: string[];
  /** First line of its source; the first of the deck is 1. */
  line: number;
  /** Whether a section of the lecture begins here. */
  isSectionStart: boolean;
  /** Whether it is on the core path, not extra. */
  isCore: boolean;
}

export interface RenderedDeck {
  /** That of its front matter, else its first heading, else the name of its file. */
  title: string;
  /** In a sentence, as the front matter says it. */
  description: string;
  language: string;
  /** Style of the slides. */
  css: string;
  /** Of each slide, in CSS pixels. */
  size: { width: number; height: number };
  slides: RenderedSlide[];
  /** The line of the source of each demo that is shown, in their order. */
  demoLines: readonly number[];
  /** What is wrong in the deck, which is printed without it. */
  problems: readonly DeckProblem[];
  /** The files that the slides show, by the addresses that stand in them for these files. */
  files: ReadonlyMap<string, string>;
}

export interface RenderOptions {
  /** Where the site stands, with a slash at its end; without it there are no QR codes. */
  baseUrl?: string | undefined;
  /** Images of demos by `name?state`; a demo without one is shown as a card with its title. */
  posters?: Readonly<Record<string, string>>;
  /** Pictures on other machines. */
  remote?: RemotePictures | undefined;
}

/**
 * Renders the slides of a deck one by one, as they are printed.
 * @throws DeckError if the deck could not be rendered at all.
 */
export async function renderSlides(
  file: string,
  { baseUrl, posters = {}, remote = new RemotePictures() }: RenderOptions,
): Promise<RenderedDeck> {
  const markdown = await readDeck(file);
  const place = placeOf(file);
  const own = new Set(Object.values(posters));
  const found = new Set<string>();
  const conversion: Conversion = {
    ...{ file: deckPath(file), site: pathToSite(file), baseUrl, posters },
    ...{ demoLines: [], problems: [], live: false },
    files: { ...place, places: inPrint(place, baseUrl), remote, own, found },
  };
  const renderOnce = () => conversions.run(conversion, () => render(markdown, conversion));
  try {
    const rendered = renderOnce();
    const complete = (await remote.fetchWanted()) ? renderOnce() : rendered;
    const files = new Map([...found].map((each) => [inPrint(place, baseUrl).shown(each), each]));
    return { ...complete, files };
  } catch (error) {
    throw notConverted(conversion.file, (error as Error).message, error);
  }
}

function render(markdown: string, conversion: Conversion): Omit<RenderedDeck, 'files'> {
  // Not printable: that gives each slide a page of its own, which handouts do not.
  const engine = new LectureEngine({ inlineSVG: true, printable: false });
  const { html, css, comments } = engine.render(markdown, { htmlAsArray: true });
  const { title, description = '', lang } = engine.about;
  return {
    title: deckTitle(title, html.join(''), conversion.file),
    description,
    language: lang ?? 'en',
    css,
    size: sizeOf(html[0] ?? ''),
    slides: html.map((slide, i) => ({
      ...renderedSlide(slide, comments[i] ?? [], i + 1),
      line: engine.slideStarts[i] ?? 1,
    })),
    demoLines: conversion.demoLines,
    problems: conversion.problems,
  };
}

/** Theme and front matter say it; a slide's picture has it, of paper sizes with fractions. */
function sizeOf(slide: string): RenderedDeck['size'] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(slide) ?? [];
  return { width: Math.round(Number(width)), height: Math.round(Number(height)) };
}

function renderedSlide(
  html: string,
  comments: readonly string[],
  number: number,
): Omit<RenderedSlide, 'line'> {
  const quotation = /<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(html)?.[1];
  return {
    title: headingIn(html) || (quotation ? `“${plainText(quotation)}”` : `Slide ${number}`),
    html,
    notes: comments.join('\n\n'),
    demos: demosOf(html),
    links: linksOf(html),
    isSectionStart: /<section[^>]*class="[^"]*\blead\b/.test(html),
    isCore: isOnCorePath(html),
  };
}

function demosOf(html: string): string[] {
  const found = [...html.matchAll(/data-demo="([^"]*)" data-state="([^"]*)"/g)].map(
    ([, name = '', state = '']) => targetOf({ name, query: decodeHTML(state) }),
  );
  return [...new Set(found)];
}

function linksOf(html: string): string[] {
  const found = [...html.matchAll(/data-exercise="([^"]*)"/g)];
  return [...new Set(found.map(([, target = '']) => decodeHTML(target)))];
}
