import type { OfflinePart } from './list.ts';

/**
 * Copies of the site in the browser's caches. Each part of each build has a cache of its own, which
 * counts only once its record is in it: a half-fetched one is never shown. The scope, the address of
 * the site's root, is part of the name, for several sites can share an origin.
 */

export interface KeptPlace {
  readonly scope: string;
  readonly caches: CacheStorage;
}

const prefix = (scope: string) => `kept ${scope} `;

export function cacheName(scope: string, { name, revision }: OfflinePart): string {
  return `${prefix(scope)}${name} ${revision}`;
}

/** Names of all caches of the site, or of one part of it, whole or not. */
export async function cacheNames({ scope, caches }: KeptPlace, part = ''): Promise<string[]> {
  const start = `${prefix(scope)}${part === '' ? '' : `${part} `}`;
  return (await caches.keys()).filter((name) => name.startsWith(start));
}

export const recordUrl = (scope: string) => new URL('offline-record', scope).href;

/** The parts, or the one part, as they were when they were kept. */
export async function keptParts(place: KeptPlace, name = ''): Promise<OfflinePart[]> {
  const parts: OfflinePart[] = [];
  for (const cacheName of await cacheNames(place, name)) {
    const cache = await place.caches.open(cacheName);
    const record = await cache.match(recordUrl(place.scope));
    if (record) parts.push((await record.json()) as OfflinePart);
  }
  return parts;
}

/** The kept copy of a page or file, whatever its query. */
export async function keptResponse(place: KeptPlace, url: string): Promise<Response | undefined> {
  for (const name of await cacheNames(place)) {
    const cache = await place.caches.open(name);
    if (!(await cache.match(recordUrl(place.scope)))) continue;
    for (const candidate of candidates(url)) {
      const found = await cache.match(candidate);
      if (found) return found;
    }
  }
  return undefined;
}

/** Hosts serve one page under several addresses: with and without `index.html`, slash or `.html`. */
function candidates(address: string): string[] {
  const { origin, pathname } = new URL(address);
  const path = pathname.replace(/\/index\.html$/, '/');
  const isFile = /\.[a-z\d]+$/i.test(path) || path.endsWith('/');
  return (isFile ? [path] : [path, `${path}.html`, `${path}/`]).map((each) => origin + each);
}

export async function removePart(place: KeptPlace, name: string): Promise<void> {
  for (const cacheName of await cacheNames(place, name)) await place.caches.delete(cacheName);
}
