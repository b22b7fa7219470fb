/**
 * The picture of a lead slide: a network whose layers stand on a wave. Orange edges excite, blue
 * ones inhibit. It learns as the lecture goes on: all weights are weak in the beginning, in the end
 * a few are strong. Always the same for the same place in the lecture: its weights are a fixed sequence.
 */

const layers = [5, 8, 11, 12, 11, 9, 6];
const left = 590;
const right = 1330;

function weight(layer: number, from: number, to: number): number {
  return Math.sin(12.9898 * (layer + 1) + 4.137 * (from + 1) + 7.713 * (to + 1) * (from + 2));
}

function unit(layer: number, index: number, progress: number): [x: number, y: number] {
  const t = layer / (layers.length - 1);
  const spread = index - (layers[layer]! - 1) / 2;
  const wave = Math.sin((2.4 * t - 0.25 + 1.6 * progress) * Math.PI);
  return [
    left + t * (right - left) + 10 * Math.sin(2.1 * index + layer),
    270 + 84 * t * wave + spread * (33 + 12 * Math.sin(t * Math.PI)),
  ];
}

/** Titles stand below and to the left: what is behind them steps back. */
function dimmed(x: number, y: number): number {
  const inside =
    Math.min(1, Math.max(0, (y - 330) / 140)) * Math.min(1, Math.max(0, (1020 - x) / 160));
  return 1 - 0.85 * inside;
}

/** @param progress share of the lecture, 0 … 1. */
export function leadArt(progress: number): string {
  const sharpness = 1.4 + 5 * progress;
  const edges: string[] = [];
  for (let layer = 0; layer + 1 < layers.length; layer++) {
    for (let from = 0; from < layers[layer]!; from++) {
      for (let to = 0; to < layers[layer + 1]!; to++) {
        const w = weight(layer, from, to);
        const strength = Math.abs(w) ** sharpness;
        if (strength < 0.1) continue;
        const [x1, y1] = unit(layer, from, progress);
        const [x2, y2] = unit(layer + 1, to, progress);
        const middle = (x1 + x2) / 2;
        const points = [x1, y1, middle, y1, middle, y2, x2, y2].map((value) => value.toFixed(0));
        const width = 0.6 + (1.1 + 1.6 * progress) * strength;
        const opacity = (0.1 + (0.4 + 0.35 * progress) * strength) * dimmed(middle, (y1 + y2) / 2);
        edges.push(
          `<path class="${w > 0 ? 'excites' : 'inhibits'}" d="M${points[0]} ${points[1]}C${points.slice(2).join(' ')}" stroke-width="${width.toFixed(1)}" opacity="${opacity.toFixed(2)}"/>`,
        );
      }
    }
  }
  const units = layers.flatMap((size, layer) =>
    Array.from({ length: size }, (_, index) => {
      const [x, y] = unit(layer, index, progress);
      return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${4 + (index % 3)}" opacity="${dimmed(x, y).toFixed(2)}"/>`;
    }),
  );
  return `<svg class="lead-art" viewBox="0 0 1280 720" width="0" height="0" aria-hidden="true">${edges.join('')}${units.join('')}</svg>`;
}
