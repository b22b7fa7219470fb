import { resolve } from 'node:path';
import { DataError } from '../datasets/data-error.ts';
import { type DatasetName, datasets } from '../datasets/index.ts';
import {
  cacheRoot,
  type DownloadedName,
  directoryVariables,
  readDirectory,
} from '../datasets/node/files.ts';
import { findDataset } from '../datasets/node/load.ts';
import { copyDataset, fetchDataset, type Outcome } from './data/fetch-dataset.ts';
import { createBar } from './data/progress.ts';
import { CommandError, readOptions, runCommand } from './options.ts';

const usage = `
npm run data -- [options]

Downloads a dataset into the project's cache (.cache/datasets), checks it, and keeps it for every
later run; what broke off goes on where it was. Demos, training and tests then use it.

  --dataset NAME  ${Object.keys(directoryVariables).join(', ')} (mnist)
  --mirror URL    a folder on the web to try first; can be given several times
  --from FOLDER   take the four files from a folder on this machine instead
  --sheet FILE    only write a picture of 100 built-in digits (PNG)
  --help          this text
`;

await runCommand(async () => {
  const options = readOptions(usage, {
    dataset: { type: 'string', default: 'mnist' },
    mirror: { type: 'string', multiple: true, default: [] },
    from: { type: 'string' },
    sheet: { type: 'string' },
  });
  try {
    if (options.sheet !== undefined) {
      const { writeSheet } = await import('./data/sheet.ts');
      await writeSheet(options.sheet);
      process.stdout.write(`Wrote ${options.sheet}.\n`);
      return;
    }
    await getDataset(downloadedName(options.dataset), options.mirror, options.from);
  } catch (error) {
    if (error instanceof DataError) throw new CommandError(error.message);
    if (error instanceof Error && 'code' in error) throw new CommandError(error.message);
    throw error;
  }
});

async function getDataset(
  name: DownloadedName,
  mirrors: readonly string[],
  from: string | undefined,
): Promise<void> {
  const wrong = mirrors.find((mirror) => !/^https?:/.test(mirror) || !URL.canParse(mirror));
  if (wrong !== undefined) {
    throw new CommandError(`--mirror ${wrong} is no web address of a folder with the four files.`);
  }
  const { title, licence } = datasets[name];
  const bar = createBar();
  bar.say(`${title}: ${licence}`);
  const settings = {
    cache: cacheRoot,
    mirrors,
    onProgress: bar.update,
    onTrouble: (message: string) => bar.say(`  ${message}`),
    onFile: (outcome: Outcome) => bar.say(`  ${describe(outcome)}`),
  };
  if (from === undefined) await fetchDataset(name, settings);
  else await copyDataset(name, resolve(from), settings);

  const { directory, origin } = findDataset(name) ?? { directory: cacheRoot, origin: 'the cache' };
  const { train, test } = await readDirectory(directory);
  bar.say(`${train.count} training and ${test.count} test images, in ${directory}.`);
  if (origin === directoryVariables[name]) {
    bar.say(`${origin} is set: its folder is used, not the project’s cache.`);
  }
}

function describe({ file, from, evidence }: Outcome): string {
  const checked =
    evidence === 'structure'
      ? 'its structure is right; no checksum of it is known'
      : `${evidence} ✓`;
  return `${file} from ${from}: ${checked}`;
}

function downloadedName(name: string): DownloadedName {
  if (Object.hasOwn(directoryVariables, name)) return name as DownloadedName;
  const known = Object.keys(directoryVariables).join(', ');
  const builtIn: DatasetName = 'built-in';
  throw new CommandError(
    name === builtIn
      ? `The ${datasets[builtIn].title} are part of the project: there is nothing to download.`
      : `There is no dataset “${name}” to download. There are: ${known}.`,
  );
}
