import { computed } from '@preact/signals';
import { palette, type Rgb, ramp } from '../../shared/palette.ts';

const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

/** Colours of −1 … 1 in 511 steps, as `ImageData` holds them: blue over paper to orange. */
export const diverging = computed(() => {
  const { surface, positive, negative } = palette.value;
  // Not the full colour at the ends, so that points of that colour stay visible on it.
  const up = ramp(surface, mixed(surface, positive, 0.72));
  const down = ramp(surface, mixed(surface, negative, 0.72));
  const colours = new Uint32Array(511);
  for (let i = 0; i < 256; i++) {
    colours[255 + i] = up[i]!;
    colours[255 - i] = down[i]!;
  }
  return colours;
});

/** Paints `size` × `size` shares from −1 to 1, without `border` places on each side. */
export function paint(
  canvas: HTMLCanvasElement,
  size: number,
  share: (place: number) => number,
  colours: Uint32Array,
  border = 0,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(size, size);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) pixels[i] = colours[255 + Math.round(255 * share(i))]!;
  context.putImageData(image, -border, -border);
}
