import { headingOf, inspectBoxes } from './boxes.ts';
import { inspectContents } from './contents.ts';
import { inspectText } from './text.ts';

/** What a slide is called, and what a person would see sticking out on it. */
export interface Inspection {
  readonly heading: string;
  readonly messages: string[];
}

/** Runs in the page, at 1280 × 720. @param number of the slide that is shown, from 1 */
export function inspectSlide(number: number): Inspection {
  for (const marked of document.querySelectorAll('[data-inspect-fonts]')) {
    marked.removeAttribute('data-inspect-fonts');
  }
  const section = document.querySelector<HTMLElement>('svg.bespoke-marp-active section[id]')!;
  const messages = new Set<string>();
  const say = (message: string) => messages.add(message);
  inspectText(section, say);
  inspectBoxes(section, say);
  inspectContents(section, number, say);
  return { heading: headingOf(section)?.textContent?.trim() ?? '', messages: [...messages] };
}
