import { slides } from './slots.ts';

/**
 * Posters come when they are near. On a slide that is not shown the browser does not see how near it is: those
 * of the next one and the one before are fetched now, so that none is seen to come.
 * @param index of the slide that is shown, from 0
 */
export function fetchNearPosters(index: number): void {
  for (const slide of slides().slice(Math.max(0, index - 1), index + 2)) {
    for (const poster of slide.querySelectorAll<HTMLImageElement>('.demo-poster img')) {
      poster.loading = 'eager';
    }
  }
}

/**
 * A poster leads to its demo's page, where there is no frame over it. On a slide it would take the lecture away from
 * whoever clicks into a demo that is still loading: there it leads nowhere, unless it is asked for in a tab of its own.
 * @param isReading whether the deck is a page to be read, in which a poster opens the demo
 */
export function keepInDeck(isReading: () => boolean): void {
  addEventListener('click', (event) => {
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const isPoster = event.target instanceof Element && event.target.closest('.demo-poster');
    if (isPoster && !isElsewhere && !isReading()) event.preventDefault();
  });
}
