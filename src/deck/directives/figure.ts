import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectiveRenderer } from './directive.ts';

const module = join(import.meta.dirname, '../../figures/index.ts');
const { renderFigure }: { renderFigure?: (name: string, query: string, title: string) => string } =
  existsSync(module) ? await import(module) : {};

/** A picture computed from its parameters. */
export const figure: DirectiveRenderer = ({ text, target }) => {
  if (text === '') {
    throw new RangeError(
      'A figure needs its alternative text in the brackets: what a listener who does not see it has to know.',
    );
  }
  const [name = '', query = ''] = target.split('?');
  if (renderFigure === undefined) throw new RangeError(`There is no figure “${name}” yet.`);
  return `<figure class="figure">${renderFigure(name, query, text)}</figure>
`;
};
