/** The part of markdown-it and of Marpit that the plugins use; Marp's engine brings it without types. */

export interface Token {
  type: string;
  tag: string;
  nesting: -1 | 0 | 1;
  content: string;
  markup: string;
  block: boolean;
  hidden: boolean;
  /** First line, and the one after the last; the first of the source is 0. */
  map: [number, number] | null;
  meta: Record<string, unknown> | null;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

export interface CoreState {
  /** With line feeds alone between lines. */
  src: string;
  tokens: Token[];
  inlineMode: boolean;
  Token: TokenClass;
}

export interface BlockState {
  src: string;
  tokens: Token[];
  line: number;
  /** Offsets of the first character that is not a blank, and of the end, of each line. */
  bMarks: number[];
  tShift: number[];
  eMarks: number[];
  sCount: number[];
  blkIndent: number;
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token;
}

/** Marp's engine, as it knows the deck that is parsed. */
export interface Engine {
  themeSet: {
    has(name: string): boolean;
    themes(): Iterable<{ name: string; importRules: readonly { value: string }[] }>;
    /** @param theme its name; without one, Marp's default. */
    getThemeMeta(theme: string | undefined, name: string): unknown;
    getThemeProp(theme: string | undefined, name: 'widthPixel'): number;
  };
  /** By their names. */
  customDirectives: { global: object; local: object };
  lastGlobalDirectives: { theme?: string; style?: string; headingDivider?: unknown };
  /** The CSS that the deck itself brings, in the order in which it counts. */
  lastStyles: string[];
}

export interface MarkdownIt {
  marpit: Engine;
  /** Of HTML what its author may write: all, none, or the elements named. */
  options: { html: boolean | Record<string, unknown> };
  use(plugin: (markdown: MarkdownIt) => void): void;
  core: { ruler: { after(name: string, rule: string, run: (state: CoreState) => void): void } };
  block: {
    ruler: {
      before(
        name: string,
        rule: string,
        run: (state: BlockState, line: number, endLine: number, silent: boolean) => boolean,
        options?: { alt: string[] },
      ): void;
    };
  };
  renderer: { rules: Record<string, (tokens: Token[], index: number) => string> };
}

/** Lines of a token's source in front of its content: of its opening mark, and empty ones. */
export function linesBefore({ markup, content }: Pick<Token, 'markup' | 'content'>): number {
  return markup.slice(0, Math.max(0, markup.indexOf(content))).split('\n').length - 1;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
