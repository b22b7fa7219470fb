/**
 * The picture of a lead slide: a network whose layers stand on a wave. Orange edges excite, blue
 * ones inhibit, the stronger the brighter. Always the same: its weights are a fixed sequence.
 */

const layers = [4, 7, 11, 13, 11, 8, 5];
const left = 560;
const right = 1330;

function weight(layer: number, from: number, to: number): number {
  return Math.sin(12.9898 * (layer + 1) + 4.137 * (from + 1) + 7.713 * (to + 1) * (from + 2));
}

function unit(layer: number, index: number): [x: number, y: number] {
  const size = layers[layer]!;
  const t = layer / (layers.length - 1);
  const spread = index - (size - 1) / 2;
  return [
    left + t * (right - left) + 10 * Math.sin(2.1 * index + layer),
    322 + 96 * Math.sin(2.6 * t * Math.PI - 0.5) + spread * (36 + 10 * Math.sin(t * Math.PI)),
  ];
}

export function leadArt(): string {
  const edges: string[] = [];
  for (let layer = 0; layer + 1 < layers.length; layer++) {
    for (let from = 0; from < layers[layer]!; from++) {
      for (let to = 0; to < layers[layer + 1]!; to++) {
        const w = weight(layer, from, to);
        const strength = Math.abs(w) ** 2.2;
        if (strength < 0.08) continue;
        const [x1, y1] = unit(layer, from);
        const [x2, y2] = unit(layer + 1, to);
        const middle = (x1 + x2) / 2;
        const points = [x1, y1, middle, y1, middle, y2, x2, y2].map((value) => value.toFixed(0));
        edges.push(
          `<path class="${w > 0 ? 'excites' : 'inhibits'}" d="M${points[0]} ${points[1]}C${points.slice(2).join(' ')}" stroke-width="${(0.6 + 1.6 * strength).toFixed(1)}" opacity="${(0.1 + 0.55 * strength).toFixed(2)}"/>`,
        );
      }
    }
  }
  const units = layers.flatMap((size, layer) =>
    Array.from({ length: size }, (_, index) => {
      const [x, y] = unit(layer, index);
      return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${4 + (index % 3)}"/>`;
    }),
  );
  return `<svg class="lead-art" viewBox="0 0 1280 720" width="0" height="0" aria-hidden="true">${edges.join('')}${units.join('')}</svg>`;
}
