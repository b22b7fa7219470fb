import { sum } from 'd3-array';
import { findOrInstallBrowser } from '../browser.ts';
import { exportDecks } from '../export/export-decks.ts';
import { type HandoutName, handouts } from '../export/handouts.ts';
import type { ExportedPart } from '../export/part.ts';
import { deckNames } from '../project.ts';
import type { Measure } from './benchmark.ts';
import { factRows } from './table.ts';

/** All handouts of all decks, as `npm run export` makes them. */
export const measure: Measure = async ({ folder, say }) => {
  const parts: ExportedPart[] = [];
  const start = performance.now();
  await exportDecks({
    decks: await deckNames(),
    kinds: Object.keys(handouts) as HandoutName[],
    pack: false,
    baseUrl: 'https://example.org/',
    outDir: folder,
    browserPath: await findOrInstallBrowser(),
    onDone(part) {
      parts.push(part);
      say(part.what);
    },
  });
  const all = (performance.now() - start) / 1000;
  const took = (words: RegExp) =>
    sum(parts, ({ what, seconds }) => (words.test(what) ? seconds : 0));
  const files = Object.values(handouts).map(({ file }) => file);
  return {
    title: `Export; Node ${process.version}; two jobs at once, so parts add up to more than all; what was made before is used again`,
    rows: factRows({
      'all, s': all,
      '  the demos, built, s': took(/^the demos/),
      '  the slides, laid out, s': took(/^the slides/),
      '  pictures of the demos, s': took(/pictures/),
      ...Object.fromEntries(files.map((file) => [`  ${file}, s`, took(new RegExp(`${file}$`))])),
      'all, as times the building of the demos': all / took(/^the demos/),
    }),
  };
};
