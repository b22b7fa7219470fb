import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallBrowser } from '../browser.ts';
import { exportDecks } from '../export/export-decks.ts';
import { type HandoutName, handouts } from '../export/handouts.ts';
import type { ExportedPart } from '../export/part.ts';
import { deckNames } from '../project.ts';
import type { Measure } from './benchmark.ts';
import { figureTable } from './report.ts';

/** All handouts of all decks, as `npm run export` makes them. */
export const measure: Measure = async ({ say }) => {
  const outDir = await mkdtemp(join(tmpdir(), 'export-'));
  const parts: ExportedPart[] = [];
  const start = performance.now();
  try {
    await exportDecks({
      decks: await deckNames(),
      kinds: Object.keys(handouts) as HandoutName[],
      pack: false,
      baseUrl: 'https://example.org/',
      outDir,
      browserPath: await findOrInstallBrowser(),
      onDone(part) {
        parts.push(part);
        say(part.what);
      },
    });
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  const seconds = (performance.now() - start) / 1000;
  const took = (belongs: (what: string) => boolean) =>
    parts.filter(({ what }) => belongs(what)).reduce((sum, part) => sum + part.seconds, 0);
  const rows = [
    ['all', seconds, 's'],
    ['  the demos, built', took((what) => what.startsWith('the demos')), 's'],
    ['  the slides, laid out', took((what) => what.startsWith('the slides')), 's'],
    ['  pictures of the demos', took((what) => what.includes('pictures')), 's'],
    ...Object.values(handouts).map(
      ({ file }) => [`  ${file}`, took((what) => what.endsWith(file)), 's'] as const,
    ),
    [
      'all, as times the building of the demos',
      seconds / took((what) => what.startsWith('the demos')),
      '',
    ],
  ] as const;
  const runtime = `Node ${process.version}; two jobs at once, so parts add up to more than all`;
  return {
    text: figureTable('Export', runtime, rows),
    figures: { runtime, seconds, parts },
  };
};
