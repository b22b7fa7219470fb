/** As much of a browser's caches as the service worker uses, in memory. */
export function memoryCaches(): CacheStorage {
  const stores = new Map<string, Map<string, Response>>();
  const address = (request: RequestInfo | URL) =>
    request instanceof Request ? request.url : String(request);
  const cache = (entries: Map<string, Response>) => ({
    match: async (request: RequestInfo | URL) => entries.get(address(request))?.clone(),
    put: async (request: RequestInfo | URL, response: Response) => {
      entries.set(address(request), response);
    },
  });
  return {
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    open: async (name: string) => {
      const entries = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, entries);
      return cache(entries) as unknown as Cache;
    },
  } as unknown as CacheStorage;
}
