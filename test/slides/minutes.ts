import type { Slide } from './deck.ts';

/** Minutes that a slide takes when it is taught, by what happens on it. */
export const minutesOf = { divider: 0.5, slide: 1.5, check: 2.5, demo: 3, exercise: 4 } as const;

export type Happening = keyof typeof minutesOf;

/** What happens on a slide: its class says so, or a heading that begins with “Check”. */
export function happeningOn(slide: Slide): Happening {
  const classes = slide.class.split(' ');
  if (classes.includes('exercise')) return 'exercise';
  if (classes.includes('demo')) return 'demo';
  if (classes.includes('lead')) return 'divider';
  return slide.heading.startsWith('Check') ? 'check' : 'slide';
}

/** Whether the class does something there. */
export function isInteraction(slide: Slide): boolean {
  return ['check', 'demo', 'exercise'].includes(happeningOn(slide));
}
