import type { IncomingMessage, ServerResponse } from 'node:http';
import { askedDeck } from './asked-deck.ts';
import type { OpenedDecks } from './opened-decks.ts';

/** The page asks for news of its deck here. A message has what changed, or null: load again. */
export const newsPath = '/@deck-news';

/** Tells a page of the changes of its deck, as server-sent events, until it is closed. */
export function sendNews(
  decks: OpenedDecks,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { name, query } = askedDeck(request);
  const deck = decks.find(name);
  response.writeHead(deck ? 200 : 404, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  });
  if (deck) deck.listen(response, Number(query.get('version')));
  else response.end();
}

/** Hands the news to the deck's script. A page that has none, because it tells of a mistake, loads again. */
export function newsScript(deck: string, version: number): string {
  const address = `${newsPath}?deck=${encodeURIComponent(deck)}&version=${version}`;
  return `<script>
new EventSource(${JSON.stringify(address)}).onmessage = ({ data }) => {
  const news = new CustomEvent('deck-news', { detail: JSON.parse(data), cancelable: true });
  if (dispatchEvent(news)) location.reload();
};
</script>`;
}
