import type { Report } from '../problems.ts';
import type { ThemeFile } from '../themes.ts';
import { type Missing, type Use, visitCss, visitHtml } from './addresses.ts';
import { type DeckPlace, type Location, locate } from './locate.ts';
import { pictureProblem } from './picture.ts';
import type { Places } from './places.ts';
import type { RemotePictures } from './remote.ts';

/** What a conversion has to know of the files that its deck names. */
export interface FileOptions extends DeckPlace {
  places: Places;
  remote: RemotePictures;
  /** Addresses that are right already, such as those of posters. */
  own: ReadonlySet<string>;
  /** Gets each file that the deck shows or links to. */
  found: Set<string>;
}

/** What a deck is made of, from which to tell where an address is. */
export interface DeckSources {
  markdown: string;
  /** The first line of each slide, the first line of the source being 1. */
  slideStarts: readonly number[];
  themes: readonly ThemeFile[];
}

/** Pictures, films and files that one deck names: where they are, and which of them cannot be shown. */
export class DeckFiles {
  readonly #options: FileOptions;
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];
  readonly #themes: readonly ThemeFile[];
  readonly #report: Report;
  readonly #reported = new Set<string>();

  constructor(options: FileOptions, sources: DeckSources, report: Report) {
    this.#options = options;
    this.#lines = sources.markdown.split('\n');
    this.#starts = sources.slideStarts;
    this.#themes = sources.themes;
    this.#report = report;
  }

  /** @param html of the slides, one by one or together. @returns it with addresses by which whoever shows the deck finds the files */
  inSlides(html: readonly string[]): string[] {
    let slide = -1;
    const visited = (part: string) => {
      if (part.startsWith('<svg')) slide++;
      return visitHtml(part, (address, use) => this.#visit(address, use, Math.max(0, slide)));
    };
    return html.map((each) =>
      each
        .split(/(?=<svg data-marpit-svg)/)
        .map(visited)
        .join(''),
    );
  }

  /** @param css of the deck. */
  inStyle(css: string): string {
    const withImports = css.replace(
      /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?([^;]*);/g,
      (_, address: string, conditions: string) => {
        // Those of themes are reported with the themes: nobody who writes a deck can mend them.
        if (!this.#lines.some((line) => line.includes(address))) return '';
        const location = locate(address, this.#options);
        if (location.kind === 'remote') {
          const message = `The style asks another machine for “${address}”: decks ask nothing of the network, so it is left out.`;
          this.#tell(address, undefined, { message, hint: true });
          return '';
        }
        const visited = this.#visit(address, 'style', undefined);
        if ('address' in visited) return `@import "${visited.address}"${conditions};`;
        visited.report();
        return '';
      },
    );
    return visitCss(withImports, (address, use) => this.#visit(address, use, undefined));
  }

  #visit(address: string, use: Use, slide: number | undefined) {
    const { places, remote, own, found } = this.#options;
    if (own.has(address)) return { address };
    const location = this.#locate(address, use);
    if (location.kind === 'elsewhere') return { address };
    if (use === 'link') {
      if (location.kind === 'file') {
        found.add(location.file);
        return { address: `${places.linked(location.file)}${location.rest}` };
      }
      if (location.kind !== 'remote') {
        this.#tell(address, slide, {
          message: `A link leads nowhere. ${location.problem}`,
          hint: true,
        });
      }
      return { address };
    }
    if (location.kind === 'file') {
      const problem = mayBePicture(use, location.file) ? pictureProblem(location.file) : undefined;
      if (problem !== undefined) {
        return this.#missing(
          address,
          slide,
          'cannot be shown',
          `“${nameOf(address)}” cannot be shown. ${problem}`,
        );
      }
      found.add(location.file);
      return { address: `${places.shown(location.file)}${location.rest}` };
    }
    if (location.kind === 'remote') {
      const { file, problem } = remote.find(location.url);
      if (file === undefined) {
        return this.#missing(
          address,
          slide,
          'is on another machine',
          `“${address}” is on another machine, and decks ask nothing of the network. ${problem}`,
        );
      }
      found.add(file);
      return { address: places.shown(file) };
    }
    const words = location.kind === 'outside' ? 'lies outside of the project' : 'is not there';
    return this.#missing(address, slide, words, location.problem);
  }

  /** In Marp's pages what a theme names is beside the deck; here it may be beside the theme as well. */
  #locate(address: string, use: Use): Location {
    const location = locate(address, this.#options);
    const theme = use === 'style' ? this.#themeWith(address) : undefined;
    if (location.kind !== 'missing' || theme === undefined) return location;
    const besideTheme = locate(address, { ...this.#options, source: theme.path });
    return besideTheme.kind === 'missing' ? location : besideTheme;
  }

  #themeWith(address: string): ThemeFile | undefined {
    return this.#themes.find(({ css }) => css.includes(address));
  }

  #missing(address: string, slide: number | undefined, missing: string, message: string): Missing {
    const report = (hint?: true) =>
      this.#tell(address, slide, { message, ...(hint ? { hint } : {}) });
    return { missing, report };
  }

  /** Once for each place in the source, however often it is shown. */
  #tell(
    address: string,
    slide: number | undefined,
    problem: { message: string; hint?: true },
  ): void {
    const place = this.#placeOf(address, slide);
    const key = `${place.file} ${place.line} ${problem.message}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#report({ ...place, ...problem });
  }

  /** The line that has an address: on the slide, else anywhere, as in the front matter, else in a theme. */
  #placeOf(address: string, slide: number | undefined): { line: number; file?: string } {
    const forms = [address, nameOf(address), address.replaceAll('&', '&amp;')];
    const hasAddress = (line: string) => forms.some((form) => line.includes(form));
    const lineWith = (from: number, to: number) =>
      this.#lines.findIndex((line, i) => i >= from && i < to && hasAddress(line)) + 1;
    const start = slide === undefined ? 1 : (this.#starts[slide] ?? 1);
    const end = slide === undefined ? undefined : this.#starts[slide + 1];
    const onSlide = lineWith(start - 1, (end ?? this.#lines.length + 1) - 1);
    const line = onSlide || lineWith(0, this.#lines.length);
    const theme = line === 0 && slide === undefined ? this.#themeWith(address) : undefined;
    if (theme === undefined) return { line: line || start };
    return { file: theme.file, line: theme.css.split('\n').findIndex(hasAddress) + 1 };
  }
}

/** A style names fonts and other things as well. */
function mayBePicture(use: Use, file: string): boolean {
  return use === 'picture' || (use === 'style' && !/\.(woff2?|ttf|otf|eot|css)$/i.test(file));
}

function nameOf(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
