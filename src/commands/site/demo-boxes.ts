import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { readJson } from '../read-json.ts';
import { askedDeck } from './asked-deck.ts';
import type { OpenedDecks } from './opened-decks.ts';
import { problemLine } from './problem-bar.ts';

/** Takes what room the demos have in a page that shows a deck, and gives lines for its list of problems. */
export async function answerBoxes(
  decks: OpenedDecks,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const boxes = await readJson(request, schema, longest);
  const found = boxes && decks.measured(askedDeck(request).name, boxes);
  if (found === undefined) {
    response.statusCode = 400;
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(found.map(problemLine)));
}

/** Characters: more demos than a deck has slides. */
const longest = 200_000;

const schema = v.array(
  v.object({
    demo: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
    slide: v.number(),
    width: v.number(),
    height: v.number(),
  }),
);
