import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marp } from '@marp-team/marp-core';
import katexPlugin from '@marp-team/marp-core/plugins/katex';
import shikiPlugin from '@marp-team/marp-core/plugins/shiki';
import { projectRoot } from '../../../src/commands/project.ts';

/**
 * A deck as Marp alone shows it: its core with its own plugins, and this project's themes as CSS. All
 * slides stand below one another, each in its own size.
 */
export function plainMarp(markdown: string): string {
  const marp = new Marp({ math: 'katex' });
  marp.use(katexPlugin());
  marp.use(shikiPlugin());
  const themes = join(projectRoot, 'themes');
  for (const file of readdirSync(themes).filter((name) => name.endsWith('.css'))) {
    marp.themeSet.add(readFileSync(join(themes, file), 'utf8'));
  }
  const { html, css } = marp.render(markdown.replace(/^\uFEFF/, ''));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Plain Marp</title>
<style>${css}</style>
<style>body { margin: 0 } svg[data-marpit-svg] { display: block; width: 1280px }</style>
<body>${html}</body>
</html>
`;
}
