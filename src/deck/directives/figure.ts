import { renderFigure } from '../../figures/index.ts';
import type { DirectiveRenderer } from './directive.ts';

/** A picture computed from its parameters. */
export const figure: DirectiveRenderer = ({ text, target }) => {
  if (text === '') {
    throw new RangeError(
      'A figure needs its alternative text in the brackets: what a listener who does not see it has to know.',
    );
  }
  const [name = '', query = ''] = target.split('?');
  return `<figure class="figure">${renderFigure(name, query, text)}</figure>
`;
};
