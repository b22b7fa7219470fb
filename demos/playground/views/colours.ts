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

interface Easel {
  readonly context: CanvasRenderingContext2D;
  readonly image: ImageData;
  readonly pixels: Uint32Array;
}

const easels = new WeakMap<HTMLCanvasElement, Easel>();

/** What a canvas is painted with, made once: this happens 60 times a second. */
function easelOf(canvas: HTMLCanvasElement, size: number): Easel | null {
  const known = easels.get(canvas);
  if (known !== undefined) return known;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const image = context.createImageData(size, size);
  const easel = { context, image, pixels: new Uint32Array(image.data.buffer) };
  easels.set(canvas, easel);
  return easel;
}

/** Paints `size` × `size` shares from −1 to 1, without `border` places on each side. */
export function paint(
  canvas: HTMLCanvasElement,
  size: number,
  share: (place: number) => number,
  border = 0,
): void {
  const easel = easelOf(canvas, size);
  if (easel === null) return;
  const { context, image, pixels } = easel;
  const colours = diverging.value;
  let isNew = false;
  for (let i = 0; i < pixels.length; i++) {
    const colour = colours[255 + Math.round(255 * share(i))]!;
    if (pixels[i] === colour) continue;
    pixels[i] = colour;
    isNew = true;
  }
  // Units that have settled cost nothing.
  if (isNew) context.putImageData(image, -border, -border);
}
