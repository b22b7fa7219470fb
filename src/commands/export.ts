import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findOrInstallBrowser, launchBrowser } from './browser.ts';
import { type HandoutName, handouts } from './export/handouts.ts';
import { CommandError, readOptions, runCommand } from './options.ts';
import { checkedBaseUrl, deckNames, homepage, projectRoot } from './project.ts';
import { buildSite } from './site/build-site.ts';
import { asDataUris, captureDeckPosters } from './site/deck-posters.ts';
import { serveSite } from './site/serve-site.ts';

const usage = `
npm run export -- [options]

Writes the handouts of each deck to dist/handouts/<deck>/:
${Object.values(handouts)
  .map(({ file, what }) => `  ${file.padEnd(14)}${what}`)
  .join('\n')}

  --deck NAME       this deck only; may be given again
  --only NAME       ${Object.keys(handouts).join(', ')}: these only; may be given again
  --base-url URL    where students find the demos, for links and QR codes
                    (default: "homepage" in package.json)
  --out-dir FOLDER  where to (dist/handouts)
  --help            this text
`;

await runCommand(async () => {
  const options = readOptions(usage, {
    deck: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
    'base-url': { type: 'string' },
    'out-dir': { type: 'string', default: 'dist/handouts' },
  });
  const decks = chosen('deck', options.deck, await deckNames());
  const kinds = chosen('only', options.only, Object.keys(handouts)) as HandoutName[];
  const baseUrl = checkedBaseUrl(options['base-url']) ?? homepage();
  if (baseUrl === undefined) {
    throw new CommandError(
      'The QR codes need an address where students find the demos. Give it with --base-url https://… or as "homepage" in package.json.',
    );
  }
  await exportHandouts(decks, kinds, baseUrl, resolve(projectRoot, options['out-dir']));
});

/** All known names, or those that were given. */
function chosen(option: string, given: readonly string[], known: readonly string[]): string[] {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new CommandError(`--${option} ${unknown} is not known. There are: ${known.join(', ')}.`);
  }
  return given.length > 0 ? [...given] : [...known];
}

async function exportHandouts(
  decks: readonly string[],
  kinds: readonly HandoutName[],
  baseUrl: string,
  outDir: string,
): Promise<void> {
  const browserPath = findOrInstallBrowser();
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const siteFolder = await mkdtemp(join(tmpdir(), 'lecture-site-'));
  say(`Links and QR codes lead to ${baseUrl}`);
  say('Building the demos …');
  await buildSite({ outDir: siteFolder, baseUrl });
  const site = await serveSite({ outDir: siteFolder, port: 0, toNetwork: false });
  const browser = await launchBrowser(browserPath);
  try {
    for (const deck of decks) {
      say(`${deck}: pictures of its demos …`);
      const where = { outDir: siteFolder, siteUrl: site.url };
      const posters = await asDataUris(await captureDeckPosters(browser, where, deck));
      const sources = {
        deckFile: join(projectRoot, 'slides', `${deck}.md`),
        baseUrl,
        posters,
        browser,
        browserPath,
      };
      for (const kind of kinds) {
        const { file, write } = handouts[kind];
        say(`${deck}: ${file} …`);
        await write(join(outDir, deck, file), sources);
      }
    }
    say(`Wrote ${outDir}`);
  } finally {
    await browser.close();
    await site.close();
    await rm(siteFolder, { recursive: true, force: true });
  }
}
