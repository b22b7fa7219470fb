/// <reference lib="webworker" />
import { answer } from './answer.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  event.respondWith(
    answer(request, {
      scope,
      caches: self.caches,
      fetch: (...args) => fetch(...args),
      patience: 3000,
    }),
  );
});
