import { headingOf } from './boxes.ts';
import { quoted, type Say } from './elements.ts';

/** Pictures, figures and demos, notes and heading: whether they are there. */
export function inspectContents(section: HTMLElement, number: number, say: Say): void {
  for (const image of section.querySelectorAll('img')) {
    if (image.naturalWidth === 0) say(`the picture ${quoted(image.alt || image.src)} is missing`);
    if (!image.hasAttribute('alt')) say(`the picture ${quoted(image.src)} has no alternative text`);
  }
  for (const figure of section.querySelectorAll('figure.figure')) {
    if (figure.querySelector('svg') === null) say('a figure is missing');
  }
  for (const demo of section.querySelectorAll<HTMLElement>('figure.demo')) {
    const { width, height } = demo.getBoundingClientRect();
    if (width < 480 || height < 270) {
      const size = `${Math.round(width)} × ${Math.round(height)} px`;
      say(`the demo “${demo.dataset.demo}” has only ${size}`);
    }
  }
  const notes = document.querySelector(`.bespoke-marp-note[data-index="${number - 1}"]`);
  if (!notes?.textContent?.trim()) say('has no speaker notes');
  if (!headingOf(section) && !section.matches('.quote, .figure, .demo')) say('has no heading');
}
