import { linkAddress } from '../addresses.ts';
import { escapeHtml } from '../markdown.ts';
import { steppedDemo } from './checked-demo.ts';
import type { DirectiveRenderer } from './directive.ts';

/**
 * A step of the slide that puts its demo into a state. Steps that follow one another stand in one
 * row; in front of the first one the demo shows the state of its own directive. Where a deck has no
 * steps, on a phone and in print, each is a link to the demo in that state.
 */
export const step: DirectiveRenderer = ({ text, target }, { conversion }) => {
  const { link } = steppedDemo(target);
  if (text === '')
    throw new RangeError('A step needs a few words in the brackets, such as “now NAND”.');
  return `<li class="step" data-demo="${link.name}" data-state="${escapeHtml(link.query)}"><a href="${escapeHtml(linkAddress(link, conversion))}">${escapeHtml(text)}</a></li>
`;
};
