import type { Engine } from './markdown.ts';

/**
 * Whether a theme asks for what this project adds to Marp's slides: `div.body`, columns, progress, the
 * art of lead slides, the reading view of phones. It does so by a comment in its CSS,
 * `@slide-parts true`, or by importing a theme that does. The slides of other themes stay as Marp makes them.
 */
export function hasParts({ themeSet }: Engine, theme: string | undefined): boolean {
  return themeSet.getThemeMeta(theme, 'slide-parts') === 'true';
}
