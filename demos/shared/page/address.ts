import { effect } from '@preact/signals';
import { modeQuery, stateQuery } from '../mode.ts';
import type { Store } from '../state.ts';

interface HistoryState {
  /** The query that the page was opened with: a reload keeps it, so *Reset* still leads there. */
  opening: string;
}

export function openingQuery(): string {
  const kept = history.state as Partial<HistoryState> | null;
  return typeof kept?.opening === 'string' ? kept.opening : stateQuery(location.search);
}

/** Browsers refuse more than about 100 changes of the address in 30 seconds; a drag makes 60 a second. */
const writeEvery = 350;

/** Keeps the address at the state, by `replaceState`, from the first change on. */
export function writeAddress(store: Store<object>): void {
  const opening: HistoryState = { opening: openingQuery() };
  const write = (query: string) => {
    const parts = [query, modeQuery(location.search)].filter((part) => part !== '');
    const search = parts.length > 0 ? `?${parts.join('&')}` : '';
    history.replaceState(opening, '', `${location.pathname}${search}${location.hash}`);
  };
  write(stateQuery(location.search));

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  let isWritten = true;
  effect(() => {
    const query = store.query.value;
    // The address that was opened stays as it is until something changes, mistakes included.
    if (isFirst) {
      isFirst = false;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => write(query), writeEvery);
    isWritten = false;
  });
  addEventListener('pagehide', () => {
    if (!isWritten) write(store.query.peek());
  });
}

/** The link to this state: without what belongs to this page alone (`embed`, `theme`, `poster`). */
export function shareLink(query: string): string {
  const page = publishedPage() ?? `${location.origin}${location.pathname}`;
  return `${page}${query === '' ? '' : `?${query}`}`;
}

/** The same on this machine, with or without network. */
export function ownLink(query: string): string {
  return `${location.pathname}${query === '' ? '' : `?${query}`}`;
}

/** Others cannot open this machine's files: a page that lies in one names where it is published. */
function publishedPage(): string | undefined {
  if (location.protocol !== 'file:') return undefined;
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
}
