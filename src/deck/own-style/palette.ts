import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Color, formatHex, interpolate, parse, wcagContrast } from 'culori';
import postcss from 'postcss';

/** Colours by the names of tokens without dashes: `paper`, `ink`, … */
export type Palette = Readonly<Record<string, string>>;

interface Scheme {
  name: 'light' | 'dark';
  palette: Palette;
}

const tokens = join(import.meta.dirname, '../../../themes/tokens.css');

/** Contrast with the paper that WCAG AA asks of text, which stands on a surface too, and of what is no text. */
const contrasts: Readonly<Record<string, number>> = {
  ...{ 'ink-soft': 5, accent: 5 },
  ...{ 'positive-ink': 5, 'negative-ink': 5, 'good-ink': 5, 'bad-ink': 5 },
  ...{ positive: 3, negative: 3, good: 3, bad: 3 },
};

/** The ink that can be read on as many papers as ink of its scheme can. */
const extremes = { light: '#000000', dark: '#ffffff' } as const;

/** Shares of the ink in what only has to be set off from the paper. */
const shares: Readonly<Record<string, number>> = { surface: 0.05, line: 0.25 };

let schemes: readonly Scheme[] | undefined;

/** The theme's palettes, as its tokens have them. */
function themeSchemes(): readonly Scheme[] {
  schemes ??= (['light', 'dark'] as const).map((name) => {
    const palette: Record<string, string> = {};
    postcss.parse(readFileSync(tokens, 'utf8')).walkRules((rule) => {
      if (!rule.selectors.includes(`.${name}`)) return;
      rule.walkDecls(/^--/, ({ prop, value }) => {
        palette[prop.slice(2)] = value;
      });
    });
    return { name, palette };
  });
  return schemes;
}

/**
 * The theme's colours on paper of another colour, or with other ink: those of the light or of the dark
 * palette, each as far towards the ink as it takes to be read.
 * @param own at least one of the two; what is not given is the theme's.
 */
export function paletteFor(own: { paper?: Color | undefined; ink?: Color | undefined }): Scheme {
  const fitting = themeSchemes().map(({ name, palette }) => {
    const paper = own.paper ?? parse(palette.paper!)!;
    const ink = own.ink ?? inkOn(paper, name, palette);
    // Where paper is given it decides, for the ink may have been chosen for something else.
    const contrast = wcagContrast(paper, own.paper ? extremes[name] : ink);
    return { name, palette, paper, ink, contrast };
  });
  const { name, palette, paper, ink } = fitting.sort((a, b) => b.contrast - a.contrast)[0]!;
  const blend = interpolate([paper, ink], 'oklab');
  const result: Record<string, string> = { paper: formatHex(paper), ink: formatHex(ink) };
  for (const [token, share] of Object.entries(shares)) result[token] = formatHex(blend(share));
  for (const [token, needed] of Object.entries(contrasts)) {
    result[token] = formatHex(towards(parse(palette[token]!)!, ink, paper, needed));
  }
  const contrastWithAccent = (color: string) => wcagContrast(color, result.accent!);
  const onAccent = [result.paper!, ...themeSchemes().map((scheme) => scheme.palette.ink!)];
  result['on-accent'] = onAccent.sort((a, b) => contrastWithAccent(b) - contrastWithAccent(a))[0]!;
  return { name, palette: result };
}

/** The theme's own, or where paper of a middling colour asks for more, black or white. */
function inkOn(paper: Color, name: Scheme['name'], { ink }: Palette): Color {
  return parse(wcagContrast(ink!, paper) >= 5 ? ink! : extremes[name])!;
}

/** The colour, moved towards the ink until it has the contrast with the paper. */
function towards(color: Color, ink: Color, paper: Color, needed: number): Color {
  const way = interpolate([color, ink], 'oklab');
  for (let share = 0; share < 1; share += 0.05) {
    if (wcagContrast(way(share), paper) >= needed) return way(share);
  }
  return ink;
}
