import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendOddNames } from '../../../src/commands/site/odd-names.ts';

const folder = mkdtempSync(join(tmpdir(), 'odd-names-'));
const root = join(folder, 'site');
mkdirSync(join(root, 'a folder'), { recursive: true });
for (const name of ['no ending', 'c#1?.png', '.hidden', 'plain.png']) {
  writeFileSync(join(root, name), name);
}
writeFileSync(join(folder, 'secret'), 'secret');

/** What the plugin does not send is the server's to send. */
const server = createServer();
let url = '';
beforeAll(async () => {
  type Middleware = (...args: [...Parameters<RequestListener>, () => void]) => void;
  const use = (send: Middleware) =>
    server.on('request', (request, response) =>
      send(request, response, () => response.end('next')),
    );
  const { configureServer } = sendOddNames(root);
  (configureServer as (server: unknown) => void)({ middlewares: { use } });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ['no%20ending', 'no ending'],
  ['no%20ending?v=1', 'no ending'],
  ['c%231%3F.png', 'c#1?.png'],
  ['plain.png', 'next'],
  ['a%20folder', 'next'],
  ['nothing', 'next'],
  ['.hidden', 'next'],
  ['..%2Fsecret', 'next'],
  ['%E0%A4%A', 'next'],
])('a file whose name Vite does not understand is sent: /%s', async (path, text) => {
  const answer = await fetch(url + path);
  expect(await answer.text()).toBe(text);
});
