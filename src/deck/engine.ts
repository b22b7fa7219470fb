import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marp } from '@marp-team/marp-core';
import katexPlugin from '@marp-team/marp-core/plugins/katex';
import shikiPlugin from '@marp-team/marp-core/plugins/shiki';
import { currentConversion } from './conversion.ts';
import { deckScript } from './deck-script.ts';
import { directivePlugin } from './directives/plugin.ts';
import { inlineKatexFonts, katexPlace, themeFonts } from './fonts.ts';
import { layoutPlugin } from './layout.ts';
import type { MarkdownIt } from './markdown.ts';
import { mathPlugin } from './maths.ts';
import { renderedNotes } from './rendered-notes.ts';
import { DeckError, type DeckProblem, type Report } from './problems.ts';
import { recall } from './recall.ts';

const root = join(import.meta.dirname, '../..');
const themes = join(root, 'themes');

type MarpOptions = ConstructorParameters<typeof Marp>[0];

type Theme = ReturnType<Marp['themeSet']['add']>;

const knownCode = recall<string>();
const knownThemes = recall<Theme>();
const knownStyles = recall<string>();

/** Slides stay out of layout until Bespoke, whose script comes after them, has picked the one to show. */
const hideUntilStarted =
  '@media screen and (scripting:enabled){#\\:\\$p>svg:not(.bespoke-marp-slide){content-visibility:hidden}}';

/**
 * Marp with this project's themes, maths, highlighting, directives, layout and deck script.
 * Marp's command line constructs it with options of its own, which have to reach `Marp`.
 */
export class LectureEngine extends Marp {
  readonly #problems: Omit<DeckProblem, 'file'>[] = [];
  #html = '';

  constructor(options: MarpOptions = {}) {
    // Without this, emoji are pictures from a content network.
    super({ ...options, emoji: { shortcode: false, unicode: false } });
    const report: Report = (problem) => this.#problems.push(problem);

    for (const file of readdirSync(themes).filter((name) => name.endsWith('.css'))) {
      const css = readFileSync(join(themes, file), 'utf8');
      this.themeSet.addTheme(knownThemes([css], () => this.themeSet.add(css)));
    }
    // Marp's command line puts its own here; what is printed needs them without it.
    for (const name of ['title', 'description']) {
      this.customDirectives.global[name] = (text) =>
        typeof text === 'string' ? { [name]: text } : {};
    }
    this.use(katexPlugin({ fontPath: katexPlace }));
    this.use(shikiPlugin());
    const highlight = this.highlighter;
    this.highlighter = (code, language, attributes) =>
      knownCode([code, language, attributes], () => highlight(code, language, attributes));
    this.use((markdown: MarkdownIt) => mathPlugin(markdown, report));
    this.use((markdown: MarkdownIt) =>
      directivePlugin(markdown, () => ({ conversion: currentConversion(), root }), report),
    );
    this.use((markdown: MarkdownIt) => layoutPlugin(markdown, report));
  }

  /** @throws DeckError with every problem that the source has. */
  protected override renderMarkdown(markdown: string, env?: unknown): string {
    this.#problems.length = 0;
    // One string, or with `htmlAsArray` one per slide.
    const rendered: string | string[] = super.renderMarkdown(markdown, env);
    this.#html = [rendered].flat().join('');
    if (this.#problems.length > 0) {
      const conversion = currentConversion();
      conversion.problems = this.#problems
        .toSorted((a, b) => a.line - b.line)
        .map((problem) => ({ file: conversion.file, ...problem }));
      throw new DeckError(conversion.problems);
    }
    return currentConversion().live
      ? `${rendered}${renderedNotes(this.lastComments ?? [])}${deckScript()}`
      : rendered;
  }

  /** What the front matter of the deck rendered last says of it. */
  get about(): { title?: string; description?: string; lang?: string } {
    const { title, description, lang } = this.lastGlobalDirectives ?? {};
    return { title, description, lang };
  }

  protected override renderStyle(theme?: string): string {
    const themes = [...this.themeSet.themes()].map(({ css }) => css);
    const style = knownStyles([theme, themes, this.themeSetPackOptions()], () =>
      super.renderStyle(theme),
    );
    return `${themeFonts(this.#html)}\n${inlineKatexFonts(style, this.#html)}\n${hideUntilStarted}`;
  }
}
