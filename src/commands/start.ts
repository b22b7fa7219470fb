import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { writeBrowserData } from './browser-data.ts';
import { downloadInBackground } from './data/background.ts';
import { DeckProblems } from './deck-problems.ts';
import { CommandError, readOptions, runCommand } from './options.ts';
import { deckAddress, deckNames, projectRoot } from './project.ts';
import type { Remote } from './remote/remote.ts';
import { sendOddNames } from './site/odd-names.ts';
import { publicFolder } from './site/public-folder.ts';

const usage = `
npm start -- [options]

Presents: the hub at /, decks at /slides/<deck>.html, demos at /demos/<name>/. Slides, theme and
demos are shown anew when their files change. Only this machine can connect.

  --port N   the port to try first; the next free one is taken (5173)
  --host     lets the class connect: builds the site and serves it to the network, with a QR code
  --remote   lets your phone show the notes and turn the slides: with a QR code for one phone at a time
  --help     this text
`;

await runCommand(async () => {
  const options = readOptions(usage, {
    port: { type: 'string', default: '5173' },
    host: { type: 'boolean', default: false },
    remote: { type: 'boolean', default: false },
  });
  const port = checkedPort(options.port);
  const remote = options.remote ? await remoteBeside(port) : undefined;
  await (options.host ? presentToClass(port, remote) : present(port, remote));
  await remote?.showCode();
});

/** @param port of the decks: the one for phones is the next that is free. */
async function remoteBeside(port: number): Promise<Remote> {
  const { openRemote } = await import('./remote/remote.ts');
  const remote = await openRemote(port === 0 ? 0 : Math.min(port + 1, 65535));
  if (process.stdin.isTTY) process.stdin.on('data', () => void remote.showCode());
  return remote;
}

function say(line: string): void {
  process.stdout.write(`\n  ${line}\n`);
}

/** Where MNIST is not at hand. @param dataFolder the folder of data that is served. */
function downloadMnist(dataFolder: string): void {
  if (downloadInBackground('mnist', (succeeded) => addMnist(succeeded, dataFolder))) {
    say('MNIST is not here: trying to download it. Until then the demos use the built-in digits.');
  }
}

/** Adds MNIST to the data that is served, once it is there. */
async function addMnist(succeeded: boolean, dataFolder: string): Promise<void> {
  if (succeeded) {
    await writeBrowserData(dataFolder);
    say('MNIST is here: demos that are loaded from now on use it.');
  } else {
    say('MNIST could not be downloaded: npm run data says why. The demos use the built-in digits.');
  }
}

function checkedPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new CommandError(`--port ${text} is no port. Expected a whole number from 0 to 65535.`);
  }
  return port;
}

async function present(port: number, remote?: Remote): Promise<void> {
  const { createServer } = await import('vite');
  const { decksInDevelopment } = await import('./site/decks-in-development.ts');
  await writeBrowserData(join(publicFolder, 'data'));
  const server = await createServer({
    root: projectRoot,
    configFile: join(projectRoot, 'vite.config.ts'),
    logLevel: 'warn',
    clearScreen: false,
    server: { port, host: '127.0.0.1' },
    plugins: [remote?.plugin, decksInDevelopment(), sendOddNames(projectRoot)],
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined)
    throw new CommandError(`No port is free from ${port} upwards. Name another with --port.`);
  await printAddresses(url);
  downloadMnist(join(publicFolder, 'data'));
}

async function presentToClass(port: number, remote?: Remote): Promise<void> {
  const { buildSite, writeIllustrated } = await import('./site/build-site.ts');
  const { finishSite } = await import('./site/finish/finish-site.ts');
  const { serveSite } = await import('./site/serve-site.ts');
  const outDir = join(projectRoot, '.cache', 'class-site');
  await mkdir(outDir, { recursive: true });
  // Served before it is built: the QR codes on the slides need the port.
  const site = await serveSite({ outDir, port, toNetwork: true, plugins: [remote?.plugin] });
  const [address] = site.networkUrls;
  process.stdout.write('Building the site for the class …\n');
  const problems = new DeckProblems();
  await buildSite({ outDir, baseUrl: address, problems });
  await finishSite(outDir, { isApp: false });
  process.stderr.write(problems.list());
  await printAddresses(address ?? site.url);
  if (address === undefined) {
    process.stdout.write('\n  This machine is in no network: the class cannot connect yet.\n');
    return;
  }
  const others = site.networkUrls.slice(1).map((url) => `  or       ${url}\n`);
  process.stdout.write(`\n  For the class, the hub:\n${others.join('')}\n`);
  const { default: qrcode } = await import('qrcode');
  process.stdout.write(await qrcode.toString(address, { type: 'terminal', small: true }));

  downloadMnist(join(outDir, 'data'));

  // The class can be there already; the pictures, which phones show in place of frames, follow.
  const browserPath = findBrowser();
  if (browserPath) {
    await writeIllustrated({ outDir, baseUrl: address, problems }, browserPath);
    await finishSite(outDir, { isApp: false });
  }
}

async function printAddresses(url: string): Promise<void> {
  const decks = (await deckNames()).map((deck) => `  slides   ${url}${deckAddress(deck)}\n`);
  process.stdout.write(`\n  hub      ${url}\n${decks.join('')}\n  Ctrl+C ends it.\n`);
}
