import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Plain JavaScript, for Marp's command line reads it before anything can read TypeScript.

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache', 'bundles');

/**
 * One file of JavaScript of an entry and all that it imports from the project, made again only when
 * one of them, or what is asked for, has changed: reading a hundred sources takes longer than converting a deck.
 * @param {string} name of the file
 * @param {import('esbuild').BuildOptions} options of esbuild
 * @returns {Promise<string>} its path
 */
export async function bundled(name, options) {
  const file = join(folder, name);
  const record = `${file}.json`;
  const asked = JSON.stringify(options);
  if (isFresh(record, asked)) return file;
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    plugins: [...(options.plugins ?? []), placeOfSources],
  });
  mkdirSync(folder, { recursive: true });
  writeWhole(file, outputFiles[0].contents);
  const states = Object.keys(metafile.inputs).map((input) => [input, state(input)]);
  writeWhole(record, JSON.stringify({ asked, states }));
  return file;
}

function isFresh(record, asked) {
  try {
    const { asked: before, states } = JSON.parse(readFileSync(record, 'utf8'));
    return before === asked && states.every(([input, known]) => state(input) === known);
  } catch {
    return false;
  }
}

function state(input) {
  const { mtimeMs, size } = statSync(join(root, input));
  return `${mtimeMs} ${size}`;
}

/** So that nobody reads half a file while another process writes it. */
function writeWhole(file, contents) {
  const temporary = `${file}.${process.pid}`;
  try {
    writeFileSync(temporary, contents);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What a source of the project says of its own place stays true in the bundle. */
const placeOfSources = {
  name: 'place-of-sources',
  setup(build) {
    build.onLoad({ filter: /\.(js|tsx?)$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: /\w+$/.exec(path)[0] };
    });
  },
};

/** Packages of which little is used: inside of the bundle they are read several times as fast. */
const small = /^(culori|d3-[a-z]+|preact|valibot|leven)($|\/)/;

/** Leaves all other packages where they are, as `packages: 'external'` does with all. */
export const smallPackages = {
  name: 'small-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      const isOurs = kind !== 'entry-point' && !importer.includes('node_modules');
      return isOurs && !small.test(path) ? { path, external: true } : undefined;
    });
  },
};
