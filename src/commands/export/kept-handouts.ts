import { contentHash } from '../kept/content-hash.ts';
import { Kept } from '../kept/kept.ts';
import { sourcesKey } from '../kept/sources.ts';
import type { Handout, Sources } from './handouts.ts';

const kept = new Kept('handouts', 300e6);

/** The content of a handout, made again only when its deck, a file that it shows or the program has changed. */
export function handoutContent(handout: Handout, sources: Sources): Promise<Uint8Array> {
  const { deck, options } = sources;
  const key = async () =>
    JSON.stringify([handout.file, await sourcesKey(), deck, options, await filesOf(deck.files)]);
  return kept.get(key, async () => Buffer.from(await handout.content(sources)));
}

/** What stands in files, by the addresses that slides have for them. */
function filesOf(files: Sources['deck']['files']): Promise<[string, string][]> {
  const hashes = [...files].map(async ([address, path]): Promise<[string, string]> => {
    return [address, await contentHash(path)];
  });
  return Promise.all(hashes);
}
