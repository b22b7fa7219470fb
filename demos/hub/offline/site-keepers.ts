import { KeepError } from '../../../src/offline/keep.ts';
import { cacheNames, type KeptPlace, keptParts } from '../../../src/offline/kept.ts';
import { listFile, type OfflineList } from '../../../src/offline/list.ts';
import { createPartKeeper, type PartKeeper } from './part-keeper.ts';

export type Keepers =
  | { readonly parts: readonly PartKeeper[] }
  /** In a sentence, for the visitor. */
  | { readonly problem: string };

/**
 * What of this site can be kept for offline use; null where there is nothing to say: the site is not
 * built for it (it then has no manifest), or cannot be reached and is not kept.
 */
export async function findKeepers(): Promise<Keepers | null> {
  if (document.querySelector('link[rel="manifest"]') === null) return null;
  if (!isSecureContext || !('serviceWorker' in navigator) || !('caches' in window)) {
    return {
      problem: isSecureContext
        ? 'This browser window cannot keep pages for offline use; a window that is not private may.'
        : 'Over http browsers keep no pages for offline use; under an https address they do.',
    };
  }
  const place: KeptPlace = { scope: new URL('./', location.href).href, caches };
  // Without network there is only what is kept.
  const { parts } = (await fetchList(place.scope)) ?? { parts: await keptParts(place) };
  if (parts.length === 0) return null;
  return {
    parts: parts.map((part) => createPartKeeper(part, place, () => serveKept(place.scope))),
  };
}

async function fetchList(scope: string): Promise<OfflineList | null> {
  try {
    const response = await fetch(new URL(listFile, scope), { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as OfflineList) : null;
  } catch {
    return null;
  }
}

/** From now on the browser asks the service worker, which answers from what is kept. */
async function serveKept(scope: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(new URL('service-worker.js', scope), { scope });
  } catch {
    throw new KeepError('This could not be begun: look after the network and try again.');
  }
  await navigator.serviceWorker.ready;
  // Else the browser may throw the copies away when it runs short of room. Some ask the visitor first.
  navigator.storage?.persist?.();
}

/** Leaves nothing behind once the last part is removed. */
export async function tidyUp(): Promise<void> {
  const place = { scope: new URL('./', location.href).href, caches };
  if ((await cacheNames(place)).length > 0) return;
  const registration = await navigator.serviceWorker.getRegistration(place.scope);
  await registration?.unregister();
}
