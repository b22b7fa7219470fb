/**
 * The picture of a lead slide, which grows with the lecture: one neuron, a layer of them, a network, and in the end one
 * that reads a 7. Orange edges excite, blue ones inhibit. It stands on the right, where no title comes. Always the same
 * for the same place in the lecture: its weights are a fixed sequence.
 */

interface Net {
  /** Units of each layer, from left to right. */
  layers: readonly number[];
  /** It reads: pixels stand before its inputs, and of its outputs one is sure. */
  reads?: true;
}

const nets: readonly Net[] = [
  { layers: [3, 1] },
  { layers: [3, 4] },
  { layers: [3, 4, 1] },
  { layers: [4, 6, 3] },
  { layers: [5, 7, 7, 4] },
  { layers: [6, 8, 8, 10], reads: true },
];

/** Where it stands on a slide of 1280 × 720. */
const box = { left: 760, right: 1208, top: 56, bottom: 612 };
const middle = (box.top + box.bottom) / 2;

const seven = ['........', '.######.', '.....##.', '....##..', '...##...', '..##....', '..##....'];
const pixel = 18;
const picturesWidth = pixel * 8 + 34;

/** −1 … 1 */
function weight(layer: number, from: number, to: number): number {
  return Math.sin(12.9898 * (layer + 1) + 4.137 * (from + 1) + 7.713 * (to + 1) * (from + 2));
}

/** @param progress share of the lecture, 0 … 1. */
export function leadArt(progress: number): string {
  const { layers, reads } = nets[Math.min(nets.length - 1, Math.floor(progress * nets.length))]!;
  const most = Math.max(...layers);
  const pitch = Math.min(150, (box.bottom - box.top) / most);
  const radius = Math.min(44, 0.36 * pitch);
  const left = box.left + (reads ? picturesWidth : 0) + radius;
  const right = box.right - radius;
  const unit = (layer: number, i: number): [x: number, y: number] => [
    left + (layer / (layers.length - 1)) * (right - left),
    middle + (i - (layers[layer]! - 1) / 2) * pitch,
  ];
  const edges = layers.slice(1).flatMap((size, layer) =>
    grid(layers[layer]!, size).map(([from, to]) => {
      const w = weight(layer, from, to);
      const [x1, y1] = unit(layer, from);
      const [x2, y2] = unit(layer + 1, to);
      const width = 1 + (most > 6 ? 3 : 7) * Math.abs(w);
      return `<path class="${w > 0 ? 'excites' : 'inhibits'}" d="M${whole(x1)} ${whole(y1)}L${whole(x2)} ${whole(y2)}" stroke-width="${width.toFixed(1)}" opacity="${(0.25 + 0.6 * Math.abs(w)).toFixed(2)}"/>`;
    }),
  );
  const units = layers.flatMap((size, layer) =>
    Array.from({ length: size }, (_, i) => {
      const [x, y] = unit(layer, i);
      const isSure = reads && layer === layers.length - 1 && i === 7;
      return `<circle${isSure ? ' class="sure"' : ''} cx="${whole(x)}" cy="${whole(y)}" r="${whole(radius)}"/>`;
    }),
  );
  const picture = reads ? pixels() : '';
  return `<svg class="lead-art" viewBox="0 0 1280 720" width="0" height="0" aria-hidden="true">${edges.join('')}${units.join('')}${picture}</svg>`;
}

/** The 7 that it reads. */
function pixels(): string {
  const top = middle - (seven.length * pixel) / 2;
  return grid(seven.length, 8)
    .map(([row, column]) => {
      const isInk = seven[row]![column] === '#';
      return `<rect class="${isInk ? 'ink' : 'paper'}" x="${whole(box.left + column * pixel)}" y="${whole(top + row * pixel)}" width="${pixel - 2}" height="${pixel - 2}"/>`;
    })
    .join('');
}

/** All pairs of whole numbers below two others. */
const grid = (rows: number, columns: number) =>
  Array.from({ length: rows * columns }, (_, i) => [Math.floor(i / columns), i % columns] as const);

const whole = (value: number) => value.toFixed(0);
