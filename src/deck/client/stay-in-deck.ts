/**
 * No click on a slide takes the lecture away. Links, QR codes too, open a tab of their own. A poster, which leads to
 * its demo's page, lies there only until its frame has been loaded: it leads nowhere, unless such a tab is asked for.
 * @param isReading whether the deck is a page to be read, in which links lead on as anywhere
 */
export function stayInDeck(isReading: () => boolean): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('.bespoke-marp-slide a');
    if (!(link instanceof HTMLAnchorElement) || isReading()) return;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isElsewhere) return;
    if (link.matches('.demo-poster')) event.preventDefault();
    else if (!isWithin(link)) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  });
}

/** Whether a link leads to another slide of the same deck. */
function isWithin({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname;
}
