import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where an address in a deck leads. */
export type Location =
  /** A file that may be shown. */
  | { kind: 'file'; file: string; rest: string }
  /** Another machine. */
  | { kind: 'remote'; url: string }
  /** The page itself, a part of the site, or something that is no file, such as `mailto:` and `data:`. */
  | { kind: 'elsewhere' }
  /** In a sentence. */
  | { kind: 'missing' | 'outside'; problem: string };

export interface DeckPlace {
  /** The deck's source. */
  source: string;
  /** The project's folder. */
  root: string;
}

/** Folders of the built site that no folder of the project stands for. */
const siteFolders = ['demos', 'posters', 'handouts', 'assets', 'data', 'icons'];

/** @param address as a browser would read it: signs may be escaped, or not. */
export function locate(address: string, { source, root }: DeckPlace): Location {
  const text = address.trim();
  if (text === '' || text.startsWith('#')) return { kind: 'elsewhere' };
  if (/^(https?:)?\/\//i.test(text)) {
    const url = text.startsWith('/') ? `https:${text}` : text;
    if (URL.canParse(url)) return { kind: 'remote', url };
    return { kind: 'missing', problem: `“${text}” is no address.` };
  }
  const isFileUrl = /^file:/i.test(text);
  // A single letter is a drive.
  if (!isFileUrl && /^[a-z][a-z\d+.-]+:/i.test(text)) return { kind: 'elsewhere' };

  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
  const folder = dirname(source);
  // A file may have any sign in its name, written plainly.
  const paths = [decoded(path), decoded(text)].map((each) => fileOf(each, isFileUrl));
  for (const [i, candidate] of paths.entries()) {
    const inProject = isAbsolute(candidate) ? join(root, candidate) : undefined;
    for (const file of [resolve(folder, candidate), ...(inProject ? [inProject] : [])]) {
      if (!isFile(file)) continue;
      if (isInSite(file, root)) return { kind: 'elsewhere' };
      if (mayBeShown(file, [root, folder]))
        return { kind: 'file', file, rest: i === 0 ? rest : '' };
      return outside(candidate);
    }
  }
  const [named = ''] = paths;
  const file = resolve(folder, named);
  if (isPage(file, root)) return { kind: 'elsewhere' };
  if (isOutside(file, [root, folder]) && !isAbsolute(named)) return outside(named);
  return { kind: 'missing', problem: `There is no file “${named}”. ${advice(file)}` };
}

function outside(path: string): Location {
  const problem = `“${path}” lies outside of the project, where nothing is shown from. Copy it beside the deck.`;
  return { kind: 'outside', problem };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function fileOf(path: string, isFileUrl: boolean): string {
  if (!isFileUrl) return path;
  try {
    return fileURLToPath(encodeURI(path));
  } catch {
    return path;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whatever a path looks like: where it really leads counts. Hidden files are nobody's to see. */
function mayBeShown(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const path = relative(realpathSync(folder), realpathSync(file));
    return !isAbsolute(path) && !path.split(sep).some((part) => part.startsWith('.'));
  });
}

function isOutside(file: string, folders: readonly string[]): boolean {
  return folders.every((folder) => {
    const path = relative(folder, file);
    return path.startsWith('..') || isAbsolute(path);
  });
}

/** Whether the site has a page or a file of its own at a path. */
function isInSite(file: string, root: string): boolean {
  return siteFolders.includes(relative(root, file).split(sep)[0] ?? '');
}

function isPage(file: string, root: string): boolean {
  return (
    isInSite(file, root) ||
    ['', 'index.html', 'slides'].includes(relative(root, file)) ||
    (file.endsWith('.html') && existsSync(file.replace(/\.html$/, '.md')))
  );
}

/** A name that differs in capitals, or in how its accents are written, is found on some systems only. */
function advice(file: string): string {
  if (isFolder(file)) return 'There is a folder of that name: name a file in it.';
  const plain = (name: string) => name.normalize('NFC').toLowerCase();
  const similar = namesIn(dirname(file)).find((name) => plain(name) === plain(basename(file)));
  return similar === undefined
    ? 'Its path starts at the folder of the deck.'
    : `There is “${similar}”: write it so, for most systems tell capitals apart.`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
