/** A little network as a picture, different for each name and always the same for one. */
export function Motif({ seed }: { seed: string }) {
  const random = generator(seed);
  const layers = [2 + Math.floor(random() * 3), 3 + Math.floor(random() * 3), 2];
  const nodes = layers.map((count, layer) =>
    Array.from({ length: count }, (_, i) => ({
      x: 70 + layer * 90,
      y: 90 + (i - (count - 1) / 2) * 34,
      on: random() > 0.5,
    })),
  );
  const edges = nodes
    .slice(1)
    .flatMap((layer, i) =>
      layer.flatMap((to) => nodes[i]!.map((from) => ({ from, to, weight: 2 * random() - 1 }))),
    );
  return (
    <svg
      class="motif"
      aria-hidden="true"
      viewBox="0 0 320 180"
      preserveAspectRatio="xMidYMid slice"
    >
      {edges.map(({ from, to, weight }) => (
        <line
          key={`${from.x} ${from.y} ${to.y}`}
          class={weight > 0 ? 'positive' : 'negative'}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke-width={1 + 4 * Math.abs(weight)}
        />
      ))}
      {nodes.flat().map(({ x, y, on }) => (
        <circle key={`${x} ${y}`} class={on ? 'on' : ''} cx={x} cy={y} r="11" />
      ))}
    </svg>
  );
}

/** Numbers in [0, 1) that follow from a text: only for the looks. */
function generator(text: string): () => number {
  let state = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
