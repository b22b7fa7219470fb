/** The theme's colours by meaning; each follows light and dark through `themes/tokens.css`. */
export const tones = {
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  line: 'var(--line)',
  paper: 'var(--paper)',
  surface: 'var(--surface)',
  accent: 'var(--accent)',
  onAccent: 'var(--on-accent)',
  positive: 'var(--positive)',
  positiveInk: 'var(--positive-ink)',
  negative: 'var(--negative)',
  negativeInk: 'var(--negative-ink)',
  good: 'var(--good)',
  goodInk: 'var(--good-ink)',
  bad: 'var(--bad)',
  badInk: 'var(--bad-ink)',
} as const;

export type Tone = keyof typeof tones;

/** Orange for positive, blue for negative, in the shade that text needs. */
export function signInk(value: number): Tone {
  return value < 0 ? 'negativeInk' : 'positiveInk';
}

/** The same for lines and areas. */
export function signTone(value: number): Tone {
  return value < 0 ? 'negative' : 'positive';
}

const inks: Partial<Record<Tone, Tone>> = {
  positive: 'positiveInk',
  negative: 'negativeInk',
  good: 'goodInk',
  bad: 'badInk',
};

/** A tone of lines and areas, in the shade that text needs. */
export function inkOf(tone: Tone): Tone {
  return inks[tone] ?? tone;
}
