import { renderFigure } from '../../figures/index.ts';
import type { DirectiveRenderer } from './directive.ts';

/** Figures already drawn: the same parameters give the same picture, and slides are converted again and again. */
const drawn = new Map<string, string>();

/** A picture computed from its parameters. */
export const figure: DirectiveRenderer = ({ text, target }) => {
  if (text === '') {
    throw new RangeError(
      'A figure needs its alternative text in the brackets: what a listener who does not see it has to know.',
    );
  }
  const key = `${target} ${text}`;
  let picture = drawn.get(key);
  if (picture === undefined) {
    const [name = '', query = ''] = target.split('?');
    picture = renderFigure(name, query, text);
    drawn.set(key, picture);
  }
  return `<figure class="figure">${picture}</figure>
`;
};
