import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from './options.ts';

/** The folder that holds package.json. */
export const projectRoot = join(import.meta.dirname, '../..');

/** Names of the decks, as in their addresses: `slides/<name>.md`. The README of the folder is no deck. */
export async function deckNames(): Promise<string[]> {
  const files = await readdir(join(projectRoot, 'slides'));
  return files
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}

/** The Markdown of a deck. */
export function deckFile(deck: string): string {
  return join(projectRoot, 'slides', `${deck}.md`);
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
