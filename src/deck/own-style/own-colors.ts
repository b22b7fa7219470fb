import { average, type Color, parse } from 'culori';
import type { Token } from '../markdown.ts';
import { paletteFor } from './palette.ts';

/** What else may stand in the value of `background`, in front of, between and behind its colours. */
const colorPattern =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|\b[a-z]+\b/gi;

/**
 * The theme's tokens for a slide whose deck brings colours of its own, as an inline style, so that all
 * that the theme draws can be read on them; empty where the slide has the theme's colours.
 * @param own what the deck's style says of the slide
 */
export function ownColors(slide: Token, own: ReadonlyMap<string, string>): string {
  const { color, backgroundColor, backgroundImage } = directivesOf(slide);
  const paper = averageColor(
    backgroundColor ??
      backgroundImage ??
      own.get('background-color') ??
      own.get('background') ??
      own.get('background-image') ??
      own.get('--paper'),
    own,
  );
  const ink = averageColor(color ?? own.get('color') ?? own.get('--ink'), own);
  if (paper === undefined && ink === undefined) return '';
  const { name, palette } = paletteFor({ paper, ink });
  const tokens = Object.entries(palette)
    .filter(([token]) => !own.has(`--${token}`))
    .map(([token, value]) => `--${token}:${value};`);
  return `${tokens.join('')}color-scheme:${name};`;
}

function directivesOf(slide: Token): Record<string, string | undefined> {
  return (slide.meta?.marpitDirectives ?? {}) as Record<string, string | undefined>;
}

/** The colour that a value has, of a gradient its mean; undefined for pictures and for what is clear. */
function averageColor(
  value: string | undefined,
  own: ReadonlyMap<string, string>,
): Color | undefined {
  if (value === undefined || /url\(/i.test(value)) return undefined;
  const resolved = value.replace(
    /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
    (_, name: string, fallback = '') => own.get(name) ?? fallback,
  );
  const [first, ...others] = (resolved.match(colorPattern) ?? [])
    .map((word) => parse(word))
    .filter((color): color is Color => color !== undefined && (color.alpha ?? 1) > 0.5);
  return first === undefined ? undefined : average([first, ...others], 'oklab');
}
