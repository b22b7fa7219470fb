import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { encodedPath } from '../page-address.ts';
import { CommandError } from './options.ts';

/** The folder that holds package.json. */
export const projectRoot = join(import.meta.dirname, '../..');

/** The folder of the decks and of what they show. */
export const slidesFolder = join(projectRoot, 'slides');

/**
 * Names of the decks, as in their addresses: `slides/<name>.md`, where a name has the folders that a deck
 * lies in, with slashes. A README is no deck, and nothing in a folder that is hidden.
 */
export async function deckNames(): Promise<string[]> {
  const names = await namesIn('');
  return names.sort();
}

/** @param path of a folder within `slides/`, empty or with a slash at its end. */
async function namesIn(path: string): Promise<string[]> {
  const entries = await readdir(join(slidesFolder, path), { withFileTypes: true });
  const found = entries.map(async (entry): Promise<string[]> => {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') return [];
    if (entry.isDirectory()) return namesIn(`${path}${name}/`);
    if (!name.endsWith('.md') || name.toLowerCase() === 'readme.md') return [];
    return [`${path}${name.slice(0, -'.md'.length)}`];
  });
  return (await Promise.all(found)).flat();
}

/** The Markdown of a deck. */
export function deckFile(deck: string): string {
  return join(slidesFolder, `${deck}.md`);
}

/** Address of a deck's page, from the site's root. */
export function deckAddress(deck: string): string {
  return `slides/${encodedPath(deck)}.html`;
}

/** `homepage` of package.json: where the published site stands, with a slash at its end. */
export function homepage(): string | undefined {
  const { homepage } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  return typeof homepage === 'string' && homepage !== '' ? withSlash(homepage) : undefined;
}

/** What `--base-url` was given, with a slash at its end. @throws CommandError if it is no web address. */
export function checkedBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^https?:/.test(text) || !URL.canParse(text)) {
    throw new CommandError(
      `--base-url ${text} is no web address. Expected something like https://example.org/lecture/`,
    );
  }
  return withSlash(text);
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
