import { join, posix, relative, sep } from 'node:path';
import { encodedPath } from '../../page-address.ts';
import type { DeckPlace } from './locate.ts';

/** Where whoever shows a deck finds the files that it names: their addresses. */
export interface Places {
  /** Of what stands on the slide. */
  shown(file: string): string;
  /** Of what a link leads to. */
  linked(file: string): string;
}

/**
 * Path of a file in a built site. What lies in `slides/` keeps its place beside the decks; other files of the
 * project get one of their own, so that none of them takes the place of a page.
 */
export function sitePath(file: string, { source, root }: DeckPlace): string {
  const slides = join(root, 'slides');
  const isWithin = (folder: string) => !relative(folder, file).startsWith('..');
  if (isWithin(slides)) return `slides/${slashed(relative(slides, file))}`;
  const base = isWithin(root) ? root : join(source, '..');
  return `files/${slashed(relative(base, file)).replace(/^\.cache\/pictures\//, '')}`;
}

/** In a built site: by the way from the deck's page. */
export function inSite(place: DeckPlace): Places {
  const page = posix.dirname(sitePath(place.source, place));
  const address = (file: string) => encodedPath(posix.relative(page, sitePath(file, place)));
  return { shown: address, linked: address };
}

/** Where the project's folder itself is served. */
export function inProject({ source, root }: DeckPlace): Places {
  const page = posix.dirname(slashed(relative(root, source)));
  const address = (file: string) =>
    encodedPath(posix.relative(page, slashed(relative(root, file))));
  return { shown: address, linked: address };
}

/** Where files are found that pages of ours show while they are printed: nobody's address. */
export const printOrigin = 'http://files.invalid/';

/** In print: links lead to the site. @param baseUrl where it stands */
export function inPrint(place: DeckPlace, baseUrl: string | undefined): Places {
  // No sign is left that HTML or CSS would escape: the address is found again wherever it stands.
  const path = (file: string) =>
    sitePath(file, place).split('/').map(encodeURIComponent).join('/').replaceAll("'", '%27');
  return {
    shown: (file) => `${printOrigin}${path(file)}`,
    linked: (file) => `${baseUrl ?? ''}${path(file)}`,
  };
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
