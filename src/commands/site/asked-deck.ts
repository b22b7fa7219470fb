import type { IncomingMessage } from 'node:http';

/** What a page that shows a deck asks for, and of which deck: `?deck=` has its name. */
export function askedDeck({ url = '' }: IncomingMessage): { name: string; query: URLSearchParams } {
  const query = new URL(url, 'http://localhost').searchParams;
  return { name: query.get('deck') ?? '', query };
}
