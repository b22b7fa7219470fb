import { type ReadonlySignal, signal } from '@preact/signals';

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

const current = signal<Palette>(read());

/** The colours of the theme in force, for canvases, which know no CSS variables. */
export const palette: ReadonlySignal<Palette> = current;

new MutationObserver(() => {
  current.value = read();
}).observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] });

function read(): Palette {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const style = getComputedStyle(document.documentElement);
  const entries = tokens.map((token): [Token, Rgb] => {
    context.fillStyle = style.getPropertyValue(`--${token}`).trim();
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [token, [red, green, blue]];
  });
  return Object.fromEntries(entries) as Record<Token, Rgb>;
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
