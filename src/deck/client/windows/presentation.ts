// Bespoke takes it from the address.
let knownKey = new URLSearchParams(location.search).get('sync');

/** Whether the page began as a window of a presentation that there was already. */
export const isOpenedByAnother = knownKey !== null;

/**
 * The key that Bespoke gives the windows of one presentation: audience, presenter view, overview. Once known it is
 * kept here: a link to where the deck is makes the history forget it.
 */
export function presentationKey(): string {
  knownKey ??= history.state?.marpBespokeSyncKey ?? null;
  return knownKey ?? '';
}

/**
 * A link within the deck makes a new entry of the history, without the key: a page that was loaded again there
 * would belong to a presentation of its own. Call it after Bespoke has started.
 */
export function keepPresentationKey(): void {
  const key = presentationKey();
  addEventListener('hashchange', () => {
    history.replaceState({ ...history.state, marpBespokeSyncKey: key }, '');
  });
}
