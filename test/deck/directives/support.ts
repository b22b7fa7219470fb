import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Conversion } from '../../../src/deck/conversion.ts';
import type { Rendering } from '../../../src/deck/directives/directive.ts';
import { directivePlugin } from '../../../src/deck/directives/plugin.ts';
import type { MarkdownIt as DeckMarkdown } from '../../../src/deck/markdown.ts';
import type { Report } from '../../../src/deck/problems.ts';

const root = join(import.meta.dirname, '../../..');

/** A deck of slides/ as a browser shows it where the site's place is not known. */
export function rendering(changes: Partial<Conversion> = {}): Rendering {
  const conversion: Conversion = {
    ...{ file: 'slides/x.md', site: '../', posters: {}, live: true },
    ...{ demoLines: [], problems: [], ...changes },
  };
  return { conversion, root };
}

/** Markdown with nothing but the directives, and what they report. */
export function converter(changes: Partial<Conversion> = {}) {
  const problems: Parameters<Report>[0][] = [];
  const markdown = new MarkdownIt();
  const given = rendering(changes);
  directivePlugin(
    markdown as unknown as DeckMarkdown,
    () => given,
    (problem) => problems.push(problem),
  );
  return { markdown, problems, conversion: given.conversion };
}

/** The HTML of Markdown, what its directives report, and where demos are. */
export function convert(source: string, changes: Partial<Conversion> = {}) {
  const { markdown, problems, conversion } = converter(changes);
  return { html: markdown.render(source), problems, demoLines: conversion.demoLines };
}
