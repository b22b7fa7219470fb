import { decodeHTML } from 'entities';
import { escapeHtml } from '../markdown.ts';

/** What an address in a slide is for. */
export type Use = 'picture' | 'media' | 'link' | 'style';

/** The address to write in place of one, or why what it leads to cannot be shown, in a few words for the slide. */
export type Visit = (address: string, use: Use) => { address: string } | { missing: string };

const film = /\.(mp4|m4v|webm|ogv|mov)$/i;

/**
 * Visits every address in the HTML of a slide, as Marp renders it. In place of a picture or a film that cannot
 * be shown stands a box with its name.
 */
export function visitHtml(html: string, visit: Visit): string {
  return html
    .replace(/<(video|audio)\b([^>]*)>([\s\S]*?)<\/\1>/g, (_, tag, attributes, inside) =>
      media(tag, attributes, inside, visit),
    )
    .replace(/<(img|source)\b([^>]*?)\s*\/?>/g, (element, tag, attributes) =>
      // Sources of films have been visited.
      tag === 'img' || attributes.includes(' srcset=')
        ? picture(element, tag, attributes, visit)
        : element,
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
      if ('missing' in visited) return `url("${missingPicture(address, visited.missing)}")`;
      return visited.address === address ? whole : `url("${visited.address}")`;
    },
  );
}

function picture(element: string, tag: string, attributes: string, visit: Visit): string {
  const all = withAttribute(element, 'srcset', (set) =>
    set
      .split(/,\s+/)
      .map((each) => {
        const [address = '', ...size] = each.trim().split(/\s+/);
        return [addressOr(address, visit(address, 'picture')), ...size].join(' ');
      })
      .join(', '),
  );
  const src = attributeOf(attributes, 'src');
  if (tag === 'source' || src === undefined) return all;
  const isFilm = film.test(src.replace(/[?#].*$/, ''));
  const visited = visit(src, isFilm ? 'media' : 'picture');
  if ('missing' in visited) return missingBox(src, visited.missing, attributes);
  const shown = withAttribute(all, 'src', () => visited.address);
  return isFilm
    ? shown.replace(/^<img/, '<video controls').replace(/\s*\/?>$/, '></video>')
    : shown;
}

function media(tag: string, attributes: string, inside: string, visit: Visit): string {
  const missing: { address: string; reason: string }[] = [];
  let found = 0;
  const src = (address: string) => {
    const visited = visit(address, 'media');
    if ('address' in visited) found++;
    else missing.push({ address, reason: visited.missing });
    return addressOr(address, visited);
  };
  const own = withAttribute(withAttribute(attributes, 'src', src), 'poster', (address) =>
    addressOr(address, visit(address, 'picture')),
  );
  const sources = inside.replace(/<source\b[^>]*>/g, (element) =>
    withAttribute(element, 'src', src),
  );
  const [first] = missing;
  if (found === 0 && first) return missingBox(first.address, first.reason, attributes);
  return `<${tag}${own}>${sources}</${tag}>`;
}

/** An element with addresses in its own style: a background, as Marp writes it. */
function styled(element: string, tag: string, visit: Visit): string {
  let box = '';
  const opened = withAttribute(element, 'style', (style) =>
    visitCss(style, (address) => {
      const visited = visit(address, 'picture');
      if (tag !== 'figure' || 'address' in visited) return visited;
      box = missingBox(address, visited.missing, '');
      return { address: 'data:,' };
    }),
  );
  return `${opened}${box}`;
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

/** @param attributes of the element that it stands for, whose size it takes. */
function missingBox(address: string, reason: string, attributes: string): string {
  const px = (name: 'width' | 'height') => {
    const value = attributeOf(attributes, name);
    return value === undefined ? '' : `${name}:${/^\d+$/.test(value) ? `${value}px` : value};`;
  };
  const style = `${px('width')}${px('height')}${attributeOf(attributes, 'style') ?? ''}`;
  return `<span class="${boxClass}"${style === '' ? '' : ` style="${escapeHtml(style)}"`}><strong>${escapeHtml(readable(address))}</strong> ${escapeHtml(reason)}</span>`;
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
