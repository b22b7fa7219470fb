import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { listFile } from '../offline/list.ts';
import { findOrInstallBrowser } from './browser.ts';
import { DeckProblems } from './deck-problems.ts';
import { type HandoutName, handouts } from './export/handouts.ts';
import type { ExportedPart } from './export/part.ts';
import { CommandError, readOptions, runCommand } from './options.ts';
import { checkedBaseUrl, deckNames, homepage, projectRoot } from './project.ts';

const packName = 'pack';
const keysName = 'keys';

const usage = `
npm run export -- [options]

Writes the handouts of each deck to dist/handouts/<deck>/:
${Object.values(handouts)
  .map(({ file, what }) => `  ${file.padEnd(14)}${what}`)
  .join('\n')}
and beside them keys.pdf, the card of keys for whoever presents.

  --deck NAME       this deck only; may be given again
  --only NAME       ${[...Object.keys(handouts), keysName].join(', ')}: these only; may be given again
  --only pack       one ZIP with hub, decks, demos and handouts, which opens without a server: unpack it
                    on a stick and open index.html
  --drawings FILE   print what was drawn on the slides of a deck: the page that it saved (d, then Save);
                    may be given again, for another deck
  --base-url URL    where students find the demos, for links and QR codes
                    (default: "homepage" in package.json)
  --out-dir FOLDER  where to (dist/handouts)
  --fetch-images    fetch pictures that decks name on other machines, once
  --keep-going      end with code 0 even if something in the decks has to be mended
  --help            this text
`;

await runCommand(async () => {
  const options = readOptions(usage, {
    deck: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
    drawings: { type: 'string', multiple: true, default: [] },
    'base-url': { type: 'string' },
    'out-dir': { type: 'string', default: 'dist/handouts' },
    'fetch-images': { type: 'boolean', default: false },
    'keep-going': { type: 'boolean', default: false },
  });
  const decks = chosen('deck', options.deck, await deckNames());
  const only = chosen('only', options.only, [...Object.keys(handouts), keysName, packName]);
  const isPackAsked = options.only.includes(packName);
  if (isPackAsked && options.deck.length > 0) {
    throw new CommandError('The class pack has all decks: leave --deck out, or --only pack.');
  }
  const kinds = only.filter((name): name is HandoutName => Object.hasOwn(handouts, name));
  const baseUrl = checkedBaseUrl(options['base-url']) ?? homepage();
  if (baseUrl === undefined) {
    throw new CommandError(
      'The QR codes need an address where students find the demos. Give it with --base-url https://… or as "homepage" in package.json.',
    );
  }
  const outDir = resolve(projectRoot, options['out-dir']);
  // Found out now, not after a minute of work.
  const { readDrawingsFiles } = await import('./export/drawings.ts');
  const drawings = await readDrawingsFiles(options.drawings, decks);
  await mkdir(outDir, { recursive: true });
  await access(outDir, constants.W_OK);
  const browserPath = await findOrInstallBrowser();
  const start = performance.now();
  process.stdout.write(`Links and QR codes lead to ${baseUrl}\n`);
  const { RemotePictures } = await import('../deck/files/remote.ts');
  const { exportDecks } = await import('./export/export-decks.ts');
  const problems = new DeckProblems();
  await exportDecks({
    ...{ decks, kinds, baseUrl, outDir, browserPath, problems, drawings },
    remote: new RemotePictures({ mayFetch: options['fetch-images'] }),
    keys: only.includes(keysName),
    pack: isPackAsked,
    onDone: progress,
  });
  await tellSite(dirname(outDir));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`Wrote ${outDir} in ${seconds} s.\n`);
  problems.conclude({ keepGoing: options['keep-going'] });
});

/** All known names, or those that were given. */
function chosen(option: string, given: readonly string[], known: readonly string[]): string[] {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new CommandError(`--${option} ${unknown} is not known. There are: ${known.join(', ')}.`);
  }
  return given.length > 0 ? [...given] : [...known];
}

/** A site that was built there gets to know its handouts: its hub then links them. */
async function tellSite(folder: string): Promise<void> {
  if (!existsSync(join(folder, listFile))) return;
  const { finishSite } = await import('./site/finish/finish-site.ts');
  await finishSite(folder, { isApp: true });
}

function progress({ what, seconds, bytes }: ExportedPart): void {
  const size = bytes === undefined ? '' : `${(bytes / 1e6).toFixed(1)} MB`;
  process.stdout.write(`${`${seconds.toFixed(1)} s`.padStart(8)}${size.padStart(10)}  ${what}\n`);
}
