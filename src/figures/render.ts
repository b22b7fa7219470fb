import { cloneElement } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { figures } from './catalogue.ts';
import type { Figure } from './figure.ts';

/**
 * The SVG of a figure.
 * @param query its parameters as in an address, without `?`: `layers=784,30,10&count=1`
 * @param title the accessible name; without it, the figure's own
 * @throws RangeError naming the known figures, or the parameter that is wrong and what was expected
 */
export function renderFigure(name: string, query = '', title?: string): string {
  const known: Record<string, Figure<object>> = figures;
  const figure = Object.hasOwn(known, name) ? known[name] : undefined;
  if (figure === undefined) {
    throw new RangeError(
      `There is no figure “${name}”. There are: ${Object.keys(figures).join(', ')}.`,
    );
  }
  const { state, problems } = figure.state.parse(query);
  if (problems.length > 0) throw new RangeError(`Figure “${name}”: ${problems.join(' ')}`);
  try {
    const picture = figure.render(state);
    return renderToStaticMarkup(title ? cloneElement(picture, { title }) : picture);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`Figure “${name}”: ${error.message}`);
  }
}
