import { computed, type ReadonlySignal, signal } from '@preact/signals';

export type Rgb = readonly [red: number, green: number, blue: number];

const tokens = [
  'paper',
  'surface',
  'ink',
  'ink-soft',
  'line',
  'accent',
  'on-accent',
  'positive',
  'negative',
  'good',
  'bad',
] as const;

export type Token = (typeof tokens)[number];
export type Palette = Readonly<Record<Token, Rgb>>;

const changes = signal(0);

/** The colours of the theme in force, for canvases, which know no CSS variables. Read when asked for. */
export const palette: ReadonlySignal<Palette> = computed(() => {
  void changes.value;
  return read();
});

new MutationObserver(() => {
  changes.value += 1;
}).observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] });

/** What a canvas makes of them: each is one of its pixels. */
function read(): Palette {
  const context = new OffscreenCanvas(tokens.length, 1).getContext('2d', {
    willReadFrequently: true,
  })!;
  const style = getComputedStyle(document.documentElement);
  for (const [i, token] of tokens.entries()) {
    context.fillStyle = style.getPropertyValue(`--${token}`).trim();
    context.fillRect(i, 0, 1, 1);
  }
  const { data } = context.getImageData(0, 0, tokens.length, 1);
  const rgb = (i: number): Rgb => [data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!];
  return Object.fromEntries(tokens.map((token, i) => [token, rgb(i)])) as Record<Token, Rgb>;
}

export function css([red, green, blue]: Rgb, alpha = 1): string {
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}

/** 256 colours from one to another, as `ImageData` holds them in 32 bits. */
export function ramp(from: Rgb, to: Rgb): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, i) => {
    const [red, green, blue] = [0, 1, 2].map((channel) =>
      Math.round(from[channel]! + ((to[channel]! - from[channel]!) * i) / 255),
    ) as [number, number, number];
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}
