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
