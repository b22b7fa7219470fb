import { decodeHTML } from 'entities';
import { escapeHtml } from '../markdown.ts';

/** What an address in a slide is for. */
export type Use = 'picture' | 'media' | 'link' | 'style';

/** What cannot be shown. */
export interface Missing {
  /** Why, in a few words for the slide. */
  missing: string;
  /** Tells the author: of a problem, or of a hint where something else is shown in its place. */
  report(hint?: true): void;
}

/** The address to write in place of one. */
export type Visit = (address: string, use: Use) => { address: string } | Missing;

const film = /\.(mp4|m4v|webm|ogv|mov)$/i;

/**
 * Visits every address in the HTML of a slide, as Marp renders it. In place of a picture or a film that cannot
 * be shown stands a box with its name.
 */
export function visitHtml(html: string, visit: Visit): string {
  return html
    .replace(/<(video|audio)\b([^>]*)>(?:((?:(?!<\1\b)[\s\S])*?)<\/\1>)?/g, (...match) => {
      const [, tag, attributes, inside] = match;
      return media(tag, attributes, inside, visit);
    })
    .replace(
      /((?:<source\b[^>]*\ssrcset="[^>]*>\s*)*)(<img\b[^>]*>)/g,
      (_, sources: string, image: string) => picture(sources, image, visit),
    )
    .replace(/<a\b[^>]*>/g, (element) =>
      withAttribute(element, 'href', (href) => addressOr(href, visit(href, 'link'))),
    )
    .replace(/<(\w+)\b[^>]*\bstyle="[^"]*\burl\([^"]*"[^>]*>/g, (element, tag) =>
      styled(element, tag, visit),
    );
}

/** Visits every address in a style sheet. A picture that cannot be shown becomes one that says so. */
export function visitCss(css: string, visit: Visit): string {
  return css.replace(
    /\burl\(\s*(?:"([^"]*)"|'([^']*)'|((?:[^\s"'()\\]|\\.)*))\s*\)/g,
    (whole, double, single, bare) => {
      const address: string = (double ?? single ?? bare).replace(/\\([^0-9a-f])/gi, '$1');
      const visited = visit(address, 'style');
      if ('missing' in visited) {
        visited.report();
        return `url("${missingPicture(address, visited.missing)}")`;
      }
      return visited.address === address ? whole : `url("${visited.address}")`;
    },
  );
}

/** A picture, with the sources in front of it, of which a browser shows one. */
function picture(sources: string, image: string, visit: Visit): string {
  const found: string[] = [];
  const lost: Lost[] = [];
  // A browser that chooses one that is missing shows nothing, so it is left out.
  const withoutMissing = (element: string, none: (element: string) => string) => {
    const set = attributeOf(element, 'srcset')?.split(/,\s+/) ?? [];
    const kept = set.flatMap((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/);
      const visited = visit(address, 'picture');
      if ('missing' in visited) lost.push({ address, ...visited });
      else found.push(visited.address);
      return 'missing' in visited ? [] : [[visited.address, ...size].join(' ')];
    });
    return kept.length > 0
      ? withAttribute(element, 'srcset', () => kept.join(', '))
      : none(element);
  };
  const others = sources.replace(/<source\b[^>]*>\s*/g, (source) =>
    withoutMissing(source, () => ''),
  );
  const own = withoutMissing(image, (element) => element.replace(/\ssrcset="[^"]*"/, ''));

  const src = attributeOf(image, 'src');
  const isFilm = src !== undefined && film.test(src.replace(/[?#].*$/, ''));
  if (src !== undefined) {
    const visited = visit(src, isFilm ? 'media' : 'picture');
    if ('missing' in visited) lost.unshift({ address: src, ...visited });
    else found.unshift(visited.address);
  }
  const [best] = found;
  for (const { report } of lost) report(best !== undefined || undefined);
  if (best === undefined) return lost[0] ? missingBox(lost[0], image) : image;
  const shown = withAttribute(own, 'src', () => best);
  return isFilm
    ? shown.replace(/^<img/, '<video controls').replace(/\s*\/?>$/, '></video>')
    : `${others}${shown}`;
}

/** @param inside of the element; undefined for one that is not closed. */
function media(tag: string, attributes: string, inside: string | undefined, visit: Visit): string {
  const lost: Lost[] = [];
  let found = 0;
  const src = (address: string) => {
    const visited = visit(address, 'media');
    if ('missing' in visited) lost.push({ address, ...visited });
    else found++;
    return addressOr(address, visited);
  };
  const own = withAttribute(withAttribute(attributes, 'src', src), 'poster', (address) => {
    const visited = visit(address, 'picture');
    if ('missing' in visited) visited.report();
    return addressOr(address, visited);
  });
  const sources = inside?.replace(/<source\b[^>]*>/g, (element) =>
    withAttribute(element, 'src', src),
  );
  // Of several sources a browser takes the first that it can play.
  for (const { report } of lost) report(found > 0 || undefined);
  if (found === 0 && lost[0]) return missingBox(lost[0], attributes);
  return `<${tag}${own}>${sources === undefined ? '' : `${sources}</${tag}>`}`;
}

/** An element with addresses in its own style: a background, as Marp writes it. */
function styled(element: string, tag: string, visit: Visit): string {
  let box = '';
  const opened = withAttribute(element, 'style', (style) =>
    visitCss(style, (address) => {
      const visited = visit(address, 'picture');
      if (tag !== 'figure' || 'address' in visited) return visited;
      visited.report();
      box = missingBox({ address, ...visited }, '');
      return { address: 'data:,' };
    }),
  );
  return box === '' ? opened : `${withAttribute(opened, 'style', withoutFilter)}${box}`;
}

/** What blurs or fades a picture would do so to the words in its place. */
function withoutFilter(style: string): string {
  return style.replace(/(^|;)\s*(filter|opacity)\s*:[^;]*/g, '');
}

function addressOr(address: string, visited: ReturnType<Visit>): string {
  return 'address' in visited ? visited.address : address;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decodeHTML(value);
}

function withAttribute(element: string, name: string, change: (value: string) => string): string {
  return element.replace(new RegExp(`(\\s${name}=")([^"]*)"`), (whole, start, value) =>
    // Long ones, with nothing to visit.
    value.startsWith('data:') ? whole : `${start}${escapeHtml(change(decodeHTML(value)))}"`,
  );
}

const boxClass = 'deck-missing';

interface Lost extends Missing {
  address: string;
}

/** @param attributes of the element that it stands for, whose size it takes. */
function missingBox({ address, missing }: Lost, attributes: string): string {
  const px = (name: 'width' | 'height') => {
    const value = attributeOf(attributes, name);
    return value === undefined ? '' : `${name}:${/^\d+$/.test(value) ? `${value}px` : value};`;
  };
  const style = `${px('width')}${px('height')}${withoutFilter(attributeOf(attributes, 'style') ?? '')}`;
  return `<span class="${boxClass}"${style === '' ? '' : ` style="${escapeHtml(style)}"`}><strong>${escapeHtml(readable(address))}</strong> ${escapeHtml(missing)}</span>`;
}

/** Style of the boxes, for decks that have one. In place of a background it stands below the words of the slide. */
export function missingStyle(html: string): string[] {
  return html.includes(`class="${boxClass}"`) ? [style] : [];
}

const look =
  'box-sizing:border-box;border:2px dashed #b3261e;background:#fff4f2;color:#5c1510;font:400 20px/1.3 system-ui,sans-serif;text-align:center;overflow-wrap:anywhere';

const style = `
section .${boxClass} { ${look}; display: inline-flex; flex-direction: column; align-items: center;
  justify-content: center; min-width: 12em; min-height: 5em; max-width: 100%; padding: 0.5em; vertical-align: middle }
section .${boxClass} strong { color: inherit; font-weight: 700 }
section figure:has(> .${boxClass}) { display: flex !important; align-items: flex-end !important;
  justify-content: flex-end !important; box-sizing: border-box !important; border: 2px dashed #b3261e !important }
section figure > .${boxClass} { margin: 0 16px 96px }
`;

/** The same where only a picture can stand: as large as its place. */
function missingPicture(address: string, reason: string): string {
  const words = `<b>${escapeHtml(readable(address))}</b>${escapeHtml(reason)}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml" style="${look};height:100%;display:flex;flex-direction:column;align-items:center;justify-content:center">${words}</div></foreignObject></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
