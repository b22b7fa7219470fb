import { resolve } from 'node:path';
import { findBrowser } from './browser.ts';
import { downloadInBackground } from './data/background.ts';
import { DeckProblems } from './deck-problems.ts';
import { readOptions, runCommand } from './options.ts';
import { checkedBaseUrl, homepage, projectRoot } from './project.ts';
import { weightTable } from './site/finish/weights.ts';

const usage = `
npm run build -- [options]

Writes the hub, the decks, the demos and their data to a folder that any static host can serve,
under any path: all addresses in it are relative.

  --out-dir FOLDER   where to (dist)
  --base-url URL     where the site will stand, for the QR codes on slides
                     (default: "homepage" in package.json)
  --fetch-images     fetch pictures that decks name on other machines, once, and have them in the site
  --without-notes    leave the speaker notes out of the decks: whoever has a page can read them
  --keep-going       end with code 0 even if something in the decks has to be mended
  --help             this text
`;

await runCommand(async () => {
  const options = readOptions(usage, {
    'out-dir': { type: 'string', default: 'dist' },
    'base-url': { type: 'string' },
    'fetch-images': { type: 'boolean', default: false },
    'without-notes': { type: 'boolean', default: false },
    'keep-going': { type: 'boolean', default: false },
  });
  const outDir = resolve(projectRoot, options['out-dir']);
  const baseUrl = checkedBaseUrl(options['base-url']) ?? homepage();
  const start = performance.now();
  const { buildSite } = await import('./site/build-site.ts');
  const { RemotePictures } = await import('../deck/files/remote.ts');
  const { finishSite } = await import('./site/finish/finish-site.ts');
  const problems = new DeckProblems();
  const remote = new RemotePictures({ mayFetch: options['fetch-images'] });
  const site = { outDir, baseUrl, problems, remote, withoutNotes: options['without-notes'] };
  const browserPath = findBrowser();
  await buildSite(site, browserPath);
  if (browserPath === undefined) {
    process.stdout.write(
      'No Chromium or Chrome here, so the decks have no pictures of the demos.\n',
    );
  }
  const files = await finishSite(outDir, { isApp: true });
  process.stdout.write(weightTable(files));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`Built ${outDir} in ${seconds} s.\n`);
  if (downloadInBackground('mnist')) {
    process.stdout.write('MNIST is not in it: trying to download it for the next build.\n');
  }
  problems.conclude({ keepGoing: options['keep-going'] });
});
