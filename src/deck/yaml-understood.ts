import { createRequire } from 'node:module';
import { linesBefore, type MarkdownIt, type Token } from './markdown.ts';
import type { Report } from './problems.ts';

const require = createRequire(import.meta.url);
// Marpit's own copy of it, which is loaded already.
const { FAILSAFE_SCHEMA, load, YAMLException } = require('js-yaml') as typeof import('js-yaml');
const { default: builtIn } = require('@marp-team/marpit/lib/markdown/directives/directives.js') as {
  default: string[];
};

/** Reports front matter and directives that are not understood: Marp leaves them out without a word. */
export function yamlUnderstood(markdown: MarkdownIt, report: Report): void {
  markdown.core.ruler.after('marpit_directives_global_parse', 'yaml_understood', (state) => {
    if (state.inlineMode) return;
    const { global, local } = markdown.marpit.customDirectives;
    const names = [...builtIn, ...Object.keys(global), ...Object.keys(local)];
    for (const token of state.tokens) {
      if (token.type === 'front_matter') reportFrontMatter(token, names, report);
      for (const comment of [token, ...(token.children ?? [])]) {
        // Others are notes, in which anything may stand.
        if (!isDirective(comment)) continue;
        reportDirective(comment, (token.map?.[0] ?? 0) + 1, report);
      }
    }
  });
}

function reportFrontMatter(token: Token, names: readonly string[], report: Report): void {
  // Its text stands where other tokens have an object.
  const text = String(token.meta);
  const firstLine = 2;
  const mistake = mistakeIn(text, names);
  if (mistake !== undefined) {
    const message = `The front matter is not understood, so none of it counts: ${mistake.reason}. Expected are lines such as “theme: gaia”; a value with a colon, a # or quotes in it stands in quotes.`;
    report({ line: firstLine + mistake.line, message });
    return;
  }
  const heading = headingAtEnd(text);
  if (heading < 0) return;
  const message = `This line is a comment in the front matter, which ends on line ${token.map?.[1]}. If it is the heading of a slide, write --- before it.`;
  report({ line: firstLine + heading, message, hint: true });
}

/** @param line on which it begins, or the text that it stands in */
function reportDirective(comment: Token, line: number, report: Report): void {
  const mistake = mistakeIn(comment.content, builtIn);
  if (mistake === undefined) return;
  const message = `This comment begins as a directive and is not understood as one, so it is a note: ${mistake.reason}.`;
  report({ line: line + linesBefore(comment) + mistake.line, message, hint: true });
}

function isDirective({ type, content }: Token): boolean {
  const [, name] = /^_?(\w+)\s*:/.exec(content) ?? [];
  return type === 'marpit_comment' && name !== undefined && builtIn.includes(name);
}

interface Mistake {
  /** Within the text, from 0. */
  line: number;
  reason: string;
}

/** Why a text is no list of names with values. @param names whose values need no quotes in Marp */
function mistakeIn(text: string, names: readonly string[]): Mistake | undefined {
  if (text.split('\n').every((line) => /^\s*(#.*)?$/.test(line))) return undefined;
  const trimmed = loosened(text, names).trim();
  const skipped = text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
  try {
    const value = load(trimmed, { schema: FAILSAFE_SCHEMA });
    if (typeof value === 'object' && !Array.isArray(value)) return undefined;
    return { line: skipped, reason: 'it is no list of names with values' };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { line: skipped + (error.mark?.line ?? 0), reason: error.reason };
  }
}

/** Index of the line from which on a text has, behind an empty line, comments alone that look like headings; -1 if none. */
function headingAtEnd(text: string): number {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => !/^\s*(#.*)?$/.test(line));
  const heading = lines.findIndex((line, i) => i > last && /^#{1,6} /.test(line));
  return last >= 0 && lines[heading - 1]?.trim() === '' ? heading : -1;
}

/** Marp puts the values of its own names in quotes, unless they have some, or are no plain text. */
function loosened(text: string, names: readonly string[]): string {
  const plain = new RegExp(
    `^((?:(["']?)_?(?:${names.join('|')})\\2)\\s*:\\s*)([^\\s["'{|>~&*].*)$`,
  );
  return text
    .split('\n')
    .map((line) =>
      line.replace(
        plain,
        (_, name, _quote, value) => `${name}"${value.trim().replaceAll('"', '\\"')}"`,
      ),
    )
    .join('\n');
}
