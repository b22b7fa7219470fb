import type { ServerResponse } from 'node:http';
import { escapeHtml } from '../../deck/markdown.ts';
import { DeckError } from '../../deck/problems.ts';
import { deckNames } from '../project.ts';
import { newsScript } from './deck-news.ts';
import type { OpenedDecks } from './opened-decks.ts';

/** The deck that has its page at a path. */
export async function deckAt(path: string): Promise<string | undefined> {
  const asked = /^\/slides\/(.+)\.html$/.exec(path)?.[1];
  if (asked === undefined) return undefined;
  const names = await deckNames();
  return names.find((name) => isAddressOf(asked, name));
}

/** Browsers escape more or less of an address, and some systems split accents off their letters. */
function isAddressOf(address: string, name: string): boolean {
  try {
    return decodeURIComponent(address).normalize() === name.normalize();
  } catch {
    return false;
  }
}

/** Sends the deck as it is now, or what is wrong in it; either page asks for news of it. */
export async function sendDeck(
  decks: OpenedDecks,
  name: string,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  const deck = decks.open(name);
  try {
    const { html, version } = await deck.html();
    response.end(html.replace('</body>', () => `${newsScript(name, version)}</body>`));
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    decks.tell(name, error.problems);
    response.statusCode = 500;
    response.end(errorPage(name, error.message, deck.version));
  }
}

function errorPage(deck: string, message: string, version: number): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(deck)}: not converted</title>
<body style="font: 20px/1.5 system-ui; max-width: 60rem; margin: 3rem auto; padding: 0 1rem">
<h1>This deck cannot be shown</h1>
<pre style="white-space: pre-wrap">${escapeHtml(message)}</pre>
<p>Mend it and save: the slides come back by themselves.</p>
${newsScript(deck, version)}</body>
</html>`;
}
