import path from 'node:path';
import { memoizeLast } from '../../memoize.ts';
import { builtInDataset } from '../built-in-digits.ts';
import { DataError } from '../data-error.ts';
import { type Dataset, type DatasetName, datasets } from '../index.ts';
import {
  cacheRoot,
  type DownloadedName,
  directoryVariables,
  findIdxFile,
  idxFiles,
  readDirectory,
} from './files.ts';

export interface LoadOptions {
  /** Where environment variables such as `MNIST_DIR` are read. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Folder with one folder per downloaded dataset. */
  readonly cache?: string;
}

/** Takes seconds to make. */
const builtIn = memoizeLast(() => builtInDataset());

/**
 * A dataset in Node, from the first of: the folder in `MNIST_DIR` (`FASHION_MNIST_DIR`), the
 * project's cache; and where MNIST is in neither, the built-in digits. `source` says which.
 * @throws DataError if files are there but broken, or Fashion-MNIST is nowhere.
 */
export async function loadDataset(name: DatasetName, options: LoadOptions = {}): Promise<Dataset> {
  if (name === 'built-in') return builtIn();
  const place = findDataset(name, options);
  if (place !== undefined) {
    const { train, test } = await readDirectory(place.directory);
    return { train, test, source: { name, ...datasets[name], origin: place.origin } };
  }
  if (name === 'mnist') return builtIn();
  throw new DataError({
    kind: 'missing',
    file: datasets[name].title,
    expected: `its four files in ${directoryVariables[name]} or in the project's cache`,
    found: 'neither',
    remedy: `Get it with \`npm run data -- --dataset ${name}\`.`,
  });
}

/** The folder that {@link loadDataset} would read, or undefined if there is none. */
export function findDataset(
  name: DownloadedName,
  { environment = process.env, cache = cacheRoot }: LoadOptions = {},
): { directory: string; origin: string } | undefined {
  const variable = directoryVariables[name];
  const given = environment[variable];
  // A folder that somebody named is used or complained about, never passed over in silence.
  if (given !== undefined && given !== '') return { directory: given, origin: variable };
  const directory = path.join(cache, name);
  const complete = idxFiles.every((file) => findIdxFile(directory, file) !== undefined);
  return complete ? { directory, origin: 'the project’s cache' } : undefined;
}
