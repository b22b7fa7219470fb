import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../src/offline/answer.ts';
import { bytesToFetch, KeepError, keepPart } from '../../src/offline/keep.ts';
import { keptParts, keptResponse, removePart } from '../../src/offline/kept.ts';
import type { OfflinePart } from '../../src/offline/list.ts';
import { memoryCaches } from './caches.ts';

const scope = 'https://lecture.test/networks/';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

function build(files: Record<string, string>) {
  const part: OfflinePart = {
    name: 'site',
    title: 'Slides and demos',
    revision: sha256(JSON.stringify(files)),
    files: Object.entries(files).map(([url, text]) => ({
      url,
      revision: sha256(text),
      bytes: text.length,
    })),
  };
  const server = vi.fn(async (request: RequestInfo | URL) => {
    const address = request instanceof Request ? request.url : String(request);
    const [path = ''] = address.slice(scope.length).split('?');
    const text = files[path];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
  return { part, server };
}

const first = build({ '': 'hub', 'slides/a.html': 'slides', 'assets/x-1.js': 'script' });
const second = build({ '': 'new hub', 'slides/a.html': 'slides', 'assets/x-1.js': 'script' });
const noNetwork = async () => {
  throw new TypeError('Failed to fetch');
};

function device() {
  const place = { scope, caches: memoryCaches() };
  const keep = (part: OfflinePart, fetch: typeof globalThis.fetch, signal = AbortSignal.any([])) =>
    keepPart(part, { ...place, fetch, signal, onProgress() {} });
  const textOf = async (path: string) => (await keptResponse(place, scope + path))?.text();
  return { place, keep, textOf };
}

describe('keeping the site', () => {
  it('keeps every file, under each address that hosts serve it by', async () => {
    const { keep, textOf } = device();
    await keep(first.part, first.server);
    expect(await textOf('')).toBe('hub');
    expect(await textOf('index.html')).toBe('hub');
    expect(await textOf('slides/a')).toBe('slides');
    expect(await textOf('slides/a.html?view=next')).toBe('slides');
    expect(await textOf('slides/b.html')).toBeUndefined();
  });

  it('shows nothing of a copy that is not whole, and goes on with it later', async () => {
    const { place, keep, textOf } = device();
    const breaksOff = vi.fn(async (url: RequestInfo | URL) =>
      String(url).endsWith('.js') ? noNetwork() : first.server(url),
    );
    await expect(keep(first.part, breaksOff)).rejects.toThrow(/network broke off/);
    expect(await textOf('')).toBeUndefined();
    expect(await bytesToFetch(first.part, place)).toBe('script'.length);
    first.server.mockClear();
    await keep(first.part, first.server);
    expect(first.server).toHaveBeenCalledTimes(1);
    expect(await textOf('')).toBe('hub');
  });

  it('fetches only what changed of a new build, and puts the old one away', async () => {
    const { place, keep, textOf } = device();
    await keep(first.part, first.server);
    expect(await bytesToFetch(second.part, place)).toBe('new hub'.length);
    await keep(second.part, second.server);
    expect(second.server).toHaveBeenCalledTimes(1);
    expect(await textOf('')).toBe('new hub');
    expect((await keptParts(place)).map(({ revision }) => revision)).toEqual([
      second.part.revision,
    ]);
    expect(await place.caches.keys()).toHaveLength(1);
  });

  it('refuses a file of another version than the list names, and keeps the old copy', async () => {
    const { keep, textOf } = device();
    await keep(first.part, first.server);
    await expect(keep(second.part, first.server)).rejects.toThrow(/another version/);
    expect(await textOf('')).toBe('hub');
  });

  it('says what the server answered, and when there is no room', async () => {
    const { place, keep } = device();
    await expect(keep(first.part, async () => new Response('', { status: 503 }))).rejects.toThrow(
      /answered 503/,
    );
    const full = { ...(await place.caches.open('full')) } as Cache;
    full.put = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const caches = { ...memoryCaches(), open: async () => full } as CacheStorage;
    const keeping = keepPart(first.part, {
      scope,
      caches,
      fetch: first.server,
      signal: AbortSignal.any([]),
      onProgress() {},
    });
    await expect(keeping).rejects.toThrow(KeepError);
    await expect(keeping).rejects.toThrow(/no room/);
  });

  it('stops when told to, and removes what it kept', async () => {
    const { place, keep } = device();
    await expect(keep(first.part, first.server, AbortSignal.abort())).rejects.toThrow(/abort/);
    await keep(first.part, first.server);
    await removePart(place, 'site');
    expect(await place.caches.keys()).toEqual([]);
  });
});

describe('what the service worker answers', () => {
  const ask = async (
    place: Parameters<typeof keptResponse>[0],
    path: string,
    fetch: typeof globalThis.fetch,
    mode: RequestMode = 'cors',
  ) => {
    const request = new Request(scope + path);
    Object.defineProperty(request, 'mode', { value: mode });
    return (await answer(request, { ...place, fetch, patience: 20 })).text();
  };

  it('is the newest page while the network answers, and the kept one when it does not', async () => {
    const { place, keep } = device();
    await keep(first.part, first.server);
    expect(await ask(place, '', second.server)).toBe('new hub');
    expect(await ask(place, '', noNetwork)).toBe('hub');
    expect(await ask(place, '', () => new Promise(() => {}))).toBe('hub');
    expect(await ask(place, '', async () => new Response('', { status: 502 }))).toBe('hub');
  });

  it('is the kept file, without asking, where its name follows from its content', async () => {
    const { place, keep } = device();
    await keep(first.part, first.server);
    first.server.mockClear();
    expect(await ask(place, 'assets/x-1.js', first.server)).toBe('script');
    expect(first.server).not.toHaveBeenCalled();
  });

  it('leads back to the hub from a page that is not kept', async () => {
    const { place } = device();
    expect(await ask(place, 'slides/b.html', noNetwork, 'navigate')).toContain(scope);
    await expect(ask(place, 'data/mnist/manifest.json', noNetwork)).rejects.toThrow(/fetch/);
  });
});
