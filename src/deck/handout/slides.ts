import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { conversions } from '../conversion.ts';
import { LectureEngine } from '../engine.ts';

/** One slide as a handout needs it. */
export interface HandoutSlide {
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
  /** Whether a section of the lecture begins here. */
  isSectionStart: boolean;
}

export interface HandoutDeck {
  title: string;
  language: string;
  /** Style of the slides. */
  css: string;
  slides: HandoutSlide[];
}

export interface HandoutOptions {
  /** Where the site stands, with a slash at its end. */
  baseUrl: string;
  /** Images of demos by `name?state`. */
  posters: Readonly<Record<string, string>>;
}

/**
 * Renders the slides of a deck one by one, as they are printed.
 * @throws DeckError with file and line of everything that the author has to mend.
 */
export async function renderSlides(
  file: string,
  { baseUrl, posters }: HandoutOptions,
): Promise<HandoutDeck> {
  const markdown = await readFile(file, 'utf8');
  const conversion = {
    file: relative('.', file),
    baseUrl,
    posters,
    live: false,
    problems: [],
  };
  return conversions.run(conversion, () => {
    // Not printable: that gives each slide a page of its own.
    const engine = new LectureEngine({ inlineSVG: true, printable: false });
    const { html, css, comments } = engine.render(markdown, { htmlAsArray: true });
    const { title, lang } = engine.about;
    return {
      title: title ?? file,
      language: lang ?? 'en',
      css,
      slides: html.map((slide, i) => handoutSlide(slide, comments[i] ?? [], i + 1)),
    };
  });
}

function handoutSlide(html: string, comments: readonly string[], number: number): HandoutSlide {
  const heading = /<h[1-6][^>]*>(.*?)<\/h[1-6]>/s.exec(html)?.[1];
  return {
    title: heading ? plainText(heading) : `Slide ${number}`,
    // A table's corner above its row headers heads nothing.
    html: html.replaceAll('<th></th>', '<td></td>'),
    notes: comments.join('\n\n'),
    demos: demosOf(html),
    links: linksOf(html),
    isSectionStart: /<section[^>]*class="[^"]*\blead\b/.test(html),
  };
}

function demosOf(html: string): string[] {
  const found = [...html.matchAll(/data-demo="([^"]*)" data-state="([^"]*)"/g)].map(
    ([, name = '', state = '']) => {
      const query = state.replaceAll('&amp;', '&');
      return query === '' ? name : `${name}?${query}`;
    },
  );
  return [...new Set(found)];
}

function linksOf(html: string): string[] {
  const found = [...html.matchAll(/data-exercise="([^"]*)"/g)];
  return [...new Set(found.map(([, target = '']) => target.replaceAll('&amp;', '&')))];
}

/** Text of a heading; of KaTeX's two renderings only the one for screen readers, which is short. */
function plainText(html: string): string {
  return html
    .replace(/<annotation[^>]*>.*?<\/annotation>|<span class="katex-html".*$/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
