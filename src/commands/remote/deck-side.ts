import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { remotePath } from '../../deck/remote/paths.ts';
import type { Stage } from '../../deck/remote/protocol.ts';
import { readJson } from '../read-json.ts';
import type { Relay } from './relay.ts';
import { answer, isForUs, isFromOwnPage, isFromThisMachine, openStream } from './requests.ts';

/** Characters: the notes of one slide, and a minute number for each. */
const longestStage = 200_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const stage: v.GenericSchema<Stage> = v.object({
  deck: v.string(),
  slide: count,
  slideCount: count,
  title: v.string(),
  notes: v.string(),
  next: v.string(),
  minutes: v.array(v.pipe(v.number(), v.minValue(0))),
  clock: v.object({ since: v.nullable(v.number()), before: v.number() }),
  isCovered: v.boolean(),
  ratio: v.number(),
});

type Handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Where the decks of this machine meet the relay: on their own server, at `/@remote`. Other machines that the
 * server lets in are not heard there.
 */
export function hearDecks(relay: Relay): Handle {
  const take = async (id: string, request: IncomingMessage, response: ServerResponse) => {
    const told = await readJson(request, stage, longestStage);
    if (told === undefined) answer(response, 400, 'This is not what a deck tells.');
    else answer(response, relay.tell(id, told) ? 204 : 409);
  };
  return (request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isHere = isFromThisMachine(request) && isForUs(request);
    if (pathname.startsWith('/slides/') && isHere) {
      // By this a deck knows that it is to call: it lasts as long as a page takes to load.
      response.setHeader(
        'set-cookie',
        'deck-remote=on; Path=/slides/; SameSite=Strict; Max-Age=60',
      );
    }
    if (pathname !== remotePath) return next();
    const id = searchParams.get('deck') ?? '';
    if (!isHere) answer(response, 403, 'Only decks on the lecturer’s machine are heard here.');
    else if (request.method === 'GET') {
      const send = openStream(response, () => leave());
      const leave = relay.open(id, send);
    } else if (request.method === 'POST' && isFromOwnPage(request)) {
      void take(id, request, response);
    } else answer(response, 403, 'Only pages of this server are heard here.');
  };
}

/** For the server of the decks, in development or of a built site. */
export function deckSide(relay: Relay): Plugin {
  const handle = hearDecks(relay);
  return {
    name: 'deck-side-of-the-remote',
    configureServer({ middlewares }) {
      middlewares.use(handle);
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(handle);
    },
  };
}
