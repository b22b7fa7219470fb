import { slides } from '../slots.ts';
import { slideTitle } from './slide-words.ts';

/** What the next press brings, in words. */
export function nextWords(slide: number): string {
  const here = slides()[slide];
  const step = here?.querySelector('[data-bespoke-marp-fragment="inactive"]');
  if (step) return `Next: ${step.textContent?.trim() || 'a step on this slide'}`;
  if (slide + 1 === slides().length) return 'The last slide';
  return `Next slide: ${slideTitle(slide + 1)}`;
}
