import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Fonts inside of the file: a deck asks nothing of the network, and a PDF has the fonts it was
 * designed with. KaTeX's default is a content network, and offline it falls back without a word.
 */

const require = createRequire(import.meta.url);
const cache = new Map<string, string>();

function dataUri(file: string): string {
  let uri = cache.get(file);
  if (uri === undefined) {
    uri = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
    cache.set(file, uri);
  }
  return uri;
}

function fontsource(name: string, file: string): string {
  const folder = dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
  return join(folder, 'files', `${name}-${file}.woff2`);
}

const katexFonts = join(dirname(require.resolve('katex/package.json')), 'dist', 'fonts');

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0';

interface Face {
  family: string;
  file: string;
  weight: string;
  style?: 'italic';
  stretch?: string;
  range?: string;
  /** Only for decks that have such characters. */
  needed?: RegExp;
}

const extended = { range: latinExtended, needed: /[\u0100-\u02ba\u1e00-\u1eff]/ };

const faces: Face[] = [
  {
    family: 'Bricolage Grotesque Variable',
    file: fontsource('bricolage-grotesque', 'latin-standard-normal'),
    weight: '200 800',
    stretch: '75% 100%',
    range: latin,
  },
  {
    family: 'Atkinson Hyperlegible Next Variable',
    file: fontsource('atkinson-hyperlegible-next', 'latin-wght-normal'),
    weight: '200 800',
    range: latin,
  },
  {
    family: 'Atkinson Hyperlegible Next Variable',
    file: fontsource('atkinson-hyperlegible-next', 'latin-wght-italic'),
    weight: '200 800',
    style: 'italic',
    range: latin,
  },
  {
    family: 'JetBrains Mono Variable',
    file: fontsource('jetbrains-mono', 'latin-wght-normal'),
    weight: '100 800',
    range: latin,
  },
  {
    family: 'JetBrains Mono Variable',
    file: fontsource('jetbrains-mono', 'greek-wght-normal'),
    weight: '100 800',
    range: 'U+0370-03FF',
  },
];

const extendedFaces: Face[] = [
  {
    family: 'Bricolage Grotesque Variable',
    file: fontsource('bricolage-grotesque', 'latin-ext-standard-normal'),
    weight: '200 800',
    stretch: '75% 100%',
    ...extended,
  },
  {
    family: 'Atkinson Hyperlegible Next Variable',
    file: fontsource('atkinson-hyperlegible-next', 'latin-ext-wght-normal'),
    weight: '200 800',
    ...extended,
  },
  {
    family: 'JetBrains Mono Variable',
    file: fontsource('jetbrains-mono', 'latin-ext-wght-normal'),
    weight: '100 800',
    ...extended,
  },
];

/** Greek, arrows, operators and brackets in running text, where the text's own font has none. */
const symbols: Face[] = [
  {
    family: 'Symbols',
    file: join(katexFonts, 'KaTeX_Main-Regular.woff2'),
    weight: '400 800',
    range: 'U+0391-03A9,U+2032,U+2190-21FF,U+2200-22FF,U+2308-230B',
  },
  {
    family: 'Symbols',
    file: join(katexFonts, 'KaTeX_AMS-Regular.woff2'),
    weight: '400 800',
    range: 'U+2713,U+2720,U+25A0,U+25A1',
  },
  {
    family: 'Symbols',
    file: join(katexFonts, 'KaTeX_Math-Italic.woff2'),
    weight: '400 800',
    range: 'U+03B1-03C9',
  },
];

/** The theme's fonts, as far as the deck needs them. */
export function themeFonts(html: string): string {
  return [...faces, ...extendedFaces, ...symbols]
    .filter(({ needed }) => needed?.test(html) ?? true)
    .map(fontFace)
    .join('\n');
}

function fontFace({ family, file, weight, style, stretch, range }: Face): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style ?? 'normal'};${stretch ? `font-stretch:${stretch};` : ''}font-display:block;src:url('${dataUri(file)}') format('woff2');${range ? `unicode-range:${range};` : ''}}`;
}

/** Given to the KaTeX plugin as the place of its fonts; `inlineKatexFonts` finds it again. */
export const katexPlace = 'katex-fonts:';

/** Families that only some commands need, by the classes that KaTeX then writes. */
const rare: Record<string, string[]> = {
  Caligraphic: ['mathcal'],
  Fraktur: ['mathfrak', 'textfrak'],
  SansSerif: ['mathsf', 'textsf'],
  Script: ['mathscr', 'textscr'],
  Typewriter: ['mathtt', 'texttt'],
};

/** KaTeX's style with its fonts inside, without those that the deck does not use. */
export function inlineKatexFonts(css: string, html: string): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => {
      const family = /KaTeX_([A-Za-z]+)/.exec(face)?.[1] ?? '';
      const needed = rare[family]?.some((name) => html.includes(name)) ?? true;
      return face.includes(katexPlace) && !needed ? '' : face;
    })
    .replace(
      /url\(["']?katex-fonts:([\w-]+)\.woff2["']?\)\s*format\(["']?woff2["']?\)(\s*,\s*url\(["']?katex-fonts:[^)]*\)\s*format\([^)]*\))*/g,
      (_, name: string) => `url('${dataUri(join(katexFonts, `${name}.woff2`))}') format('woff2')`,
    );
}
