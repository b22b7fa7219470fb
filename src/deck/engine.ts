import { join } from 'node:path';
import { Marp } from '@marp-team/marp-core';
import shikiPlugin from '@marp-team/marp-core/plugins/shiki';
import { memoizeMany } from '../memoize.ts';
import { type Conversion, currentConversion, isConverting } from './conversion.ts';
import { coreDirective, corePathPlugin } from './core-path.ts';
import { deckScript } from './deck-script.ts';
import { directivePlugin } from './directives/plugin.ts';
import { emojiLicence, emojiPlugin, offlineEmoji } from './emoji.ts';
import { missingStyle } from './files/addresses.ts';
import { DeckFiles } from './files/deck-files.ts';
import { inlineKatexFonts, themeFonts } from './fonts.ts';
import { layoutPlugin } from './layout.ts';
import type { MarkdownIt } from './markdown.ts';
import { mathsPlugin } from './maths/plugin.ts';
import { styleUnderstood } from './own-style/understood.ts';
import { boxStyle } from './problem-box.ts';
import { describeProblem, type Report } from './problems.ts';
import { renderedNotes } from './rendered-notes.ts';
import { slideAt, slideStartsPlugin } from './slide-starts.ts';
import { addThemes, knownTheme, type ThemeFile } from './themes.ts';
import { unclosedPlugin } from './unclosed/plugin.ts';
import { yamlUnderstood } from './yaml-understood.ts';

const root = join(import.meta.dirname, '../..');
const themes = join(root, 'themes');

type MarpOptions = ConstructorParameters<typeof Marp>[0];

const knownCode = memoizeMany<string>();
const knownStyles = memoizeMany<string>();

/** Slides stay out of layout until Bespoke, whose script comes after them, has picked the one to show. */
const hideUntilStarted =
  '@media screen and (scripting:enabled){#\\:\\$p>svg:not(.bespoke-marp-slide){content-visibility:hidden}}';

/**
 * Marp with this project's themes, maths, highlighting, directives, layout and deck script.
 * Marp's command line constructs it with options of its own, which have to reach `Marp`.
 */
export class LectureEngine extends Marp {
  readonly #problems: Parameters<Report>[0][] = [];
  readonly #themeProblems: Parameters<Report>[0][] = [];
  readonly #report: Report = (problem) => this.#problems.push(problem);
  readonly #themeFiles: readonly ThemeFile[];
  #slideStarts: readonly number[] = [];
  #files: DeckFiles | undefined;
  #html = '';

  constructor(options: MarpOptions = {}) {
    super({
      ...options,
      math: options.math ?? 'katex',
      emoji: offlineEmoji(options.emoji),
    });
    const report = this.#report;

    this.#themeFiles = addThemes(this.themeSet, themes, (problem) =>
      this.#themeProblems.push(problem),
    );
    this.use((markdown: MarkdownIt) => yamlUnderstood(markdown, report));
    this.use((markdown: MarkdownIt) => unclosedPlugin(markdown, report));
    this.use((markdown: MarkdownIt) => knownTheme(markdown, report));
    this.use((markdown: MarkdownIt) => styleUnderstood(markdown, report));
    // Marp's command line puts its own here; what is printed reads the same front matter without it.
    for (const name of ['author', 'description', 'image', 'keywords', 'title', 'url']) {
      this.customDirectives.global[name] = (text) =>
        typeof text === 'string' ? { [name]: text } : {};
    }
    this.customDirectives.local.core = coreDirective;
    this.use(corePathPlugin);
    this.use((markdown: MarkdownIt & { marpit: Marp }) => mathsPlugin(markdown, report));
    this.use(shikiPlugin());
    const highlight = this.highlighter;
    const transformers = this.shikiTransformers.length;
    this.highlighter = (code, language, attributes) => {
      const highlighted = () => highlight(code, language, attributes);
      // Somebody else's transformers may do anything.
      return this.shikiTransformers.length === transformers
        ? knownCode([code, language, attributes], highlighted)
        : highlighted();
    };
    this.use((markdown: MarkdownIt) =>
      directivePlugin(markdown, () => ({ conversion: currentConversion(), root }), report),
    );
    this.use((markdown: MarkdownIt) => layoutPlugin(markdown, report));
    this.use(emojiPlugin);
    this.use((markdown: MarkdownIt) =>
      slideStartsPlugin(markdown, (starts) => {
        this.#slideStarts = starts;
      }),
    );
  }

  /**
   * What is wrong in the deck is told to the conversion, and the deck goes on.
   * @returns one string, or with `htmlAsArray` one per slide, which Marp's own types do not say.
   */
  protected override renderMarkdown(markdown: string, env?: { htmlAsArray?: boolean }): string {
    this.#problems.splice(0, Number.POSITIVE_INFINITY, ...this.#themeProblems);
    const conversion = currentConversion();
    // Editors on Windows write a byte order mark, behind which Marp sees no front matter.
    const source = markdown.replace(/^\uFEFF/, '');
    let slides: string[] = [super.renderMarkdown(source, env)].flat();
    if (conversion.files) {
      const sources = { markdown, slideStarts: this.#slideStarts, themes: this.#themeFiles };
      this.#files = new DeckFiles(conversion.files, sources, this.#report);
      slides = this.#files.inSlides(slides);
    }
    this.#html = slides.join('');
    const ownStyle = [...boxStyle(this.#html), ...missingStyle(this.#html)];
    this.lastStyles = [...(this.lastStyles ?? []), ...ownStyle];
    this.#tellProblems(conversion);
    if (conversion.withoutNotes) this.lastComments = this.lastComments?.map(() => []);
    if (conversion.live) {
      slides.push(`${slides.pop() ?? ''}${renderedNotes(this.lastComments ?? [])}${deckScript()}`);
    }
    return env?.htmlAsArray ? (slides as unknown as string) : slides.join('');
  }

  #tellProblems(conversion: Conversion): void {
    conversion.problems = this.#problems
      .toSorted((a, b) => a.line - b.line)
      .map((problem) => ({
        file: conversion.file,
        slide: problem.file ? undefined : slideAt(this.#slideStarts, problem.line),
        ...problem,
      }));
  }

  /** The first line of each slide of the deck rendered last. */
  get slideStarts(): readonly number[] {
    return this.#slideStarts;
  }

  /** What the front matter of the deck rendered last says of it. */
  get about(): { title?: string; description?: string; lang?: string } {
    const { title, description, lang } = this.lastGlobalDirectives ?? {};
    return { title, description, lang };
  }

  protected override renderStyle(theme?: string): string {
    const themes = [...this.themeSet.themes()].map(({ css }) => css);
    const style = knownStyles(
      [theme, themes, this.themeSetPackOptions(), this.options.minifyCSS],
      () => super.renderStyle(theme),
    );
    const found = this.#files?.inStyle(style) ?? style;
    const conversion = currentConversion();
    this.#tellProblems(conversion);
    if (!isConverting())
      for (const each of conversion.problems) console.warn(describeProblem(each));
    const licence = this.#html.includes('data-marp-twemoji') ? emojiLicence : '';
    return `${licence}\n${themeFonts(this.#html)}\n${inlineKatexFonts(found, this.#html)}\n${hideUntilStarted}`;
  }
}

/**
 * Where a command has this module, Marp's command line takes the same engine and not that of its bundle: what
 * is known of figures, formulas and listings is then known to both.
 */
Object.assign(globalThis, { [Symbol.for('vibey.engine')]: LectureEngine });
