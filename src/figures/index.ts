export { type FigureName, figures } from './catalogue.ts';
export type { Figure } from './figure.ts';
export { renderFigure } from './render.ts';
