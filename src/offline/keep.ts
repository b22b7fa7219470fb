import { messageOf } from '../error-message.ts';
import { cacheName, cacheNames, type KeptPlace, recordUrl } from './kept.ts';
import type { OfflineFile, OfflinePart } from './list.ts';

export interface KeepOptions extends KeptPlace {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  /** Bytes that are there, as the list counts them. */
  readonly onProgress: (bytes: number) => void;
}

/** Why a part could not be kept, in a sentence for whoever asked for it. What came stays for the next try. */
export class KeepError extends Error {
  override name = 'KeepError';
}

/** Files that are fetched at once. */
const width = 6;
const revisionHeader = 'x-revision';

/**
 * Fetches a part into a cache of its own, checks each file, and only then puts the caches of earlier
 * builds away. Files that an earlier build had the same are taken from there.
 * @throws KeepError; an aborted `signal` rejects with its reason.
 */
export async function keepPart(part: OfflinePart, options: KeepOptions): Promise<void> {
  const { scope, caches, signal, onProgress } = options;
  const name = cacheName(scope, part);
  try {
    const cache = await caches.open(name);
    const waiting = [...part.files];
    let bytes = 0;
    const work = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        signal.throwIfAborted();
        const url = new URL(file.url, scope).href;
        const known = await findRevision(options, part.name, url, file.revision);
        const isHere = known?.cache === name;
        if (!isHere) await cache.put(url, known?.response ?? (await fetchFile(file, url, options)));
        bytes += file.bytes;
        onProgress(bytes);
      }
    };
    // What is under way when one fails is still worth keeping.
    const works = Array.from({ length: width }, () =>
      work().catch((error) => {
        waiting.length = 0;
        throw error;
      }),
    );
    const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
    await cache.put(recordUrl(scope), Response.json(part));
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof KeepError ? error : new KeepError(reasonOf(error));
  }
  for (const other of await cacheNames(options, part.name)) {
    if (other !== name) await caches.delete(other);
  }
}

/** Bytes of a part that are not here yet in the wanted revision. */
export async function bytesToFetch(part: OfflinePart, place: KeptPlace): Promise<number> {
  const missing = await Promise.all(
    part.files.map(async ({ url, revision, bytes }) => {
      const address = new URL(url, place.scope).href;
      return (await findRevision(place, part.name, address, revision)) ? 0 : bytes;
    }),
  );
  return missing.reduce((sum, bytes) => sum + bytes, 0);
}

async function findRevision(place: KeptPlace, part: string, url: string, revision: string) {
  for (const cache of await cacheNames(place, part)) {
    const response = await (await place.caches.open(cache)).match(url);
    if (response?.headers.get(revisionHeader) === revision) return { cache, response };
  }
  return undefined;
}

async function fetchFile(
  file: OfflineFile,
  url: string,
  { fetch, signal }: KeepOptions,
): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache', signal }).catch(() => {
    throw new KeepError('The network broke off. What came is kept: try again to go on.');
  });
  if (!response.ok) {
    throw new KeepError(`“${file.url}” did not come: the server answered ${response.status}.`);
  }
  const content = await response.arrayBuffer().catch(() => {
    throw new KeepError('The network broke off. What came is kept: try again to go on.');
  });
  if ((await revisionOf(content)) !== file.revision) {
    throw new KeepError(
      `“${file.url}” came in another version than the list says: a new version is being published. Try again in ten minutes.`,
    );
  }
  // A new one, for one that was redirected cannot be shown as a page.
  const headers = { [revisionHeader]: file.revision };
  const type = response.headers.get('content-type');
  return new Response(content, { headers: type ? { ...headers, 'content-type': type } : headers });
}

/** As `OfflineFile.revision`. */
export async function revisionOf(content: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return 'This device has no room left for it. Make room and try again.';
  }
  return `The browser did not keep it: ${messageOf(error)}`;
}
