import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Marp } from '@marp-team/marp-core';
import { memoizeMany } from '../memoize.ts';
import type { Engine, MarkdownIt, Token } from './markdown.ts';
import type { Report } from './problems.ts';

type ThemeSet = Marp['themeSet'];
type Theme = ReturnType<ThemeSet['add']>;

const known = memoizeMany<Theme>();

/** A file of the folder of themes. */
export interface ThemeFile {
  path: string;
  /** As its author knows it, from the project's folder. */
  file: string;
  css: string;
}

/**
 * Adds the themes of a folder to Marp's own. A file that is no theme is left out and reported as a hint:
 * the deck may have nothing to do with it.
 * @returns the files that are there
 */
export function addThemes(themeSet: ThemeSet, folder: string, report: Report): ThemeFile[] {
  const all: ThemeFile[] = [];
  const marps = new Map([...themeSet.themes()].map((theme) => [theme.name, theme]));
  const files = new Map<string, string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.css'))) {
    const file = join(basename(folder), name);
    const path = join(folder, name);
    const css = readFileSync(path, 'utf8');
    all.push({ path, file, css });
    try {
      const theme = known([css], () => themeSet.add(css));
      themeSet.addTheme(theme);
      const namesake = files.get(theme.name);
      if (namesake !== undefined) {
        const message = `This theme has the name of ${namesake}, “${theme.name}”, and takes its place. Give one of them another name.`;
        report({ file, line: 1, message, hint: true });
      }
      files.set(theme.name, file);
    } catch (error) {
      report({ file, ...whatIsWrong(error as Error), hint: true });
    }
  }
  for (const [name, file] of files) {
    try {
      themeSet.getThemeProp(name, 'width');
    } catch {
      const message = `The theme “${name}” imports itself, directly or by another one, and is left out. Take one of these imports away.`;
      report({ file, line: 1, message, hint: true });
      themeSet.delete(name);
      if (marps.has(name)) themeSet.addTheme(marps.get(name)!);
    }
  }
  const isTheme = (name: string) => themeSet.has(name) || files.has(name);
  const names = quoted([...themeSet.themes()]);
  for (const each of all) reportImports(each, isTheme, names, report);
  return all;
}

/** Themes import others by their names; Marp leaves other imports to the browser, which finds nothing. */
function reportImports(
  { file, css }: ThemeFile,
  isTheme: (name: string) => boolean,
  names: string,
  report: Report,
): void {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  const imports = /@import(?:-theme)?\s+(?:url\(\s*)?["']?([^"')\s;]+)/g;
  for (const { 1: name = '', index } of withoutComments.matchAll(imports)) {
    if (isTheme(name)) continue;
    const why = /^(https?:)?\/\//.test(name)
      ? 'it is on another machine, and decks ask nothing of the network'
      : `it is no theme. There are ${names}`;
    const message = `The import of “${name}” is left out, for ${why}.`;
    const line = css.slice(0, index).split('\n').length;
    report({ file, line, message, hint: true });
  }
}

function quoted(themes: readonly { name: string }[]): string {
  return themes.map(({ name }) => `“${name}”`).join(', ');
}

function whatIsWrong(error: Error & { reason?: string; line?: number }) {
  if (error.reason !== undefined) {
    const message = `This theme is left out, for its CSS is not understood: ${error.reason}. Mend it here.`;
    return { line: error.line ?? 1, message };
  }
  return {
    line: 1,
    message:
      'This file is no theme, for it has no name. Write one in its first line, such as /* @theme my-theme */, and in the front matter of a deck: theme: my-theme.',
  };
}

/** Reports a theme that does not exist; Marp takes its default without a word. */
export function knownTheme(markdown: MarkdownIt, report: Report): void {
  markdown.core.ruler.after('marpit_directives_global_parse', 'known_theme', (state) => {
    if (state.inlineMode) return;
    const written = themeAsWritten(state.tokens);
    if (written === undefined || markdown.marpit.themeSet.has(written.name)) return;
    const names = quoted(themesToChoose(markdown.marpit));
    report({
      line: written.line,
      message: `There is no theme “${written.name}”, so this deck is shown in Marp's default. There are ${names}. A file in themes/ that begins with /* @theme ${written.name} */ would be one.`,
    });
  });
}

/** The theme that a deck names, whether there is such a theme or not. */
export function themeAsWritten(
  tokens: readonly Token[],
): { name: string; line: number } | undefined {
  let written: { name: string; line: number } | undefined;
  for (const token of tokens) {
    if (token.type === 'front_matter') {
      const lines = token.markup.split('\n');
      const line = lines.findIndex((text) => /^theme\s*:/.test(text));
      const name = lines[line]?.replace(/^theme\s*:\s*/, '').trim();
      if (name) written = { name: name.replace(/^(['"])(.*)\1$/, '$2'), line: line + 1 };
    }
    for (const comment of [token, ...(token.children ?? [])]) {
      const theme = (comment.meta?.marpitParsedDirectives as { theme?: unknown } | undefined)
        ?.theme;
      if (typeof theme === 'string') written = { name: theme, line: (token.map?.[0] ?? 0) + 1 };
    }
  }
  return written;
}

/** Without those that are only parts of others. */
function themesToChoose({ themeSet }: Engine): { name: string }[] {
  const themes = [...themeSet.themes()];
  const parts = themes.flatMap(({ importRules }) => importRules.map(({ value }) => value));
  return themes.filter(({ name }) => !/^(tokens|vibey-)/.test(name) || !parts.includes(name));
}
