import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import * as v from 'valibot';
import { bundled } from '../../deck/bundled.js';
import type { Wish } from '../../deck/remote/protocol.ts';
import { projectRoot } from '../project.ts';
import { readJson } from '../read-json.ts';
import { listenFrom } from './listen-from.ts';
import type { Outcome, Relay } from './relay.ts';
import { answer, isForUs, isFromOwnPage, openStream } from './requests.ts';

const folder = join(projectRoot, 'src/deck/phone');

/** Characters. */
const longestWish = 500;

const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const wish: v.GenericSchema<Wish> = v.variant('type', [
  v.object({ type: v.picklist(['forward', 'back', 'black', 'clock', 'take']) }),
  v.object({ type: v.literal('point'), at: v.nullable(v.tuple([part, part])) }),
]);
const entry = v.object({ code: v.string() });

const answers: Readonly<Record<Outcome, readonly [status: number, words: string]>> = {
  done: [204, ''],
  'unknown phone': [401, 'This phone is not known. Scan the code that npm start shows.'],
  'not the holder': [409, 'Another phone holds the remote.'],
  'no deck': [409, 'No deck is open on the lecturer’s machine.'],
};

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

export interface PhoneServer {
  readonly port: number;
  close(): Promise<void>;
}

interface Options {
  relay: Relay;
  /** The address to listen at. */
  host: string;
  /** The port to try first; the next free one is taken. 0 for any. */
  port: number;
  /** A phone came in by a code, which is void now. */
  onEnter(): void;
}

/**
 * Serves the page for phones, and nothing else of this machine. A phone that brings the code
 * gets a key as a cookie, which its page cannot read.
 */
export async function servePhones({ relay, host, port, onEnter }: Options): Promise<PhoneServer> {
  const script = await bundled('phone.js', {
    entryPoints: [join(folder, 'main.ts')],
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
  });
  const files: Readonly<Record<string, readonly [type: string, file: string]>> = {
    '/': ['text/html', join(folder, 'index.html')],
    '/phone.css': ['text/css', join(folder, 'phone.css')],
    '/phone.js': ['text/javascript', script],
  };

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const [path = '/'] = (request.url ?? '/').split('?');
    if (!isForUs(request)) answer(response, 403, 'This server has no such name.');
    else if (request.method === 'GET') show(path, request, response);
    else if (request.method !== 'POST') answer(response, 405);
    else if (!isFromOwnPage(request))
      answer(response, 403, 'Only the page of this server is heard.');
    else void hear(path, request, response);
  });

  function show(path: string, request: IncomingMessage, response: ServerResponse): void {
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (file !== undefined) {
      response.setHeader('content-type', `${file[0]}; charset=utf-8`);
      response.end(readFileSync(file[1]));
    } else if (path === '/news') {
      listen(keyOf(request), response);
    } else answer(response, 404, 'There is nothing here.');
  }

  function listen(key: string, response: ServerResponse): void {
    let send: ((data: unknown) => void) | undefined;
    const leave = relay.listen(key, (news) => {
      send ??= openStream(response, () => leave?.());
      send(news);
    });
    if (leave === undefined) answer(response, ...answers['unknown phone']);
  }

  async function hear(path: string, request: IncomingMessage, response: ServerResponse) {
    if (path === '/enter') {
      const told = await readJson(request, entry, longestWish);
      const key = told && relay.enter(told.code);
      if (key === undefined) {
        answer(response, 403, 'This code is used up. Scan the one that npm start shows now.');
        return;
      }
      response.setHeader('set-cookie', `remote=${key}; HttpOnly; SameSite=Strict; Path=/`);
      answer(response, 204);
      onEnter();
    } else if (path === '/wish') {
      const told = await readJson(request, wish, longestWish);
      if (told === undefined) answer(response, 400, 'This is no wish of a remote.');
      else answer(response, ...answers[relay.wish(keyOf(request), told)]);
    } else answer(response, 404, 'There is nothing here.');
  }

  const listening = await listenFrom(server, port, host);
  return {
    port: listening,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function keyOf({ headers: { cookie = '' } }: IncomingMessage): string {
  return /(?:^|; )remote=([\w-]+)/.exec(cookie)?.[1] ?? '';
}
