import { readFileSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from '../project.ts';

/** In a built site, the licences of what it has from others. The hub links it by this name. */
export const noticeFile = 'third-party-licences.txt';

/** What comes into pages and decks by another way than the bundles, where Vite looks for licences. */
const carried = [
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/bricolage-grotesque',
  '@fontsource-variable/jetbrains-mono',
  '@marp-team/marp-cli',
  '@marp-team/marp-core',
  '@marp-team/marpit',
  'katex',
];

/** Completes the notice that Vite's `build.license` writes. */
export function completeNotice(): Plugin {
  return {
    name: 'complete-notice',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const file = join(dir, noticeFile);
      const written = await readFile(file, 'utf8');
      const missing = carried.filter((name) => !written.includes(`\n## ${name} - `));
      await appendFile(file, missing.map(section).join('') + formulaFont());
    },
  };
}

/** The font of the demos' formulas, which no package has. */
function formulaFont(): string {
  const text = readFileSync(join(projectRoot, 'demos/shared/fonts/math.GUST.txt'), 'utf8').trim();
  return `\n## Latin Modern Math, cut down - 1.959 (GUST Font License)\n\nCopyright 2012–2014 B. Jackowski, P. Strzelczyk and P. Pianowski, on behalf of TeX users groups.\n\n${text}\n`;
}

/** A package's name, version, licence and its text, as Vite writes them. */
function section(name: string): string {
  const folder = join(projectRoot, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readFileSync(join(folder, 'LICENSE'), 'utf8').trim();
  return `\n## ${name} - ${version} (${license})\n\n${text}\n`;
}
