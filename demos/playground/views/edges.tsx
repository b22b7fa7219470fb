import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Session } from '../session.ts';

interface EdgesProps {
  session: Session;
  layers: readonly number[];
}

interface Edge {
  readonly layer: number;
  /** Index in the layer's weights. */
  readonly weight: number;
  readonly d: string;
}

/**
 * Weights as lines: thick where large, orange where positive, blue and dashed where negative. They
 * change as often as the numbers do: to draw 200 curves is a third of the work for a picture.
 */
export function Edges({ session, layers }: EdgesProps) {
  const lines = useRef<SVGGElement>(null);
  const edges = edgesOf(layers);

  // Only what changed is touched: the browser would look at every line again.
  const drawn = useRef(new WeakMap<Element, number>());

  useSignalEffect(() => {
    const parameters = session.figures.value?.parameters;
    const paths = lines.current?.children;
    if (parameters === undefined || paths === undefined) return;
    for (let i = 0; i < paths.length; i++) {
      const path = paths[i] as SVGPathElement;
      const { layer, weight } = path.dataset;
      const w = parameters[Number(layer)]?.weights[Number(weight)] ?? 0;
      // In quarters of a pixel at 16 px type, with the sign of the weight.
      const width = Math.round(4 * Math.min(7, 0.5 + 1.4 * Math.abs(w))) * (w < 0 ? -1 : 1);
      const before = drawn.current.get(path);
      if (width === before) continue;
      drawn.current.set(path, width);
      path.style.strokeWidth = `${Math.abs(width) / 64}rem`;
      if (Math.sign(width) !== Math.sign(before ?? 0)) {
        path.setAttribute('class', w < 0 ? 'edge negative' : 'edge positive');
      }
    }
  });

  return (
    <svg class="edges" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <g ref={lines}>
        {edges.map(({ layer, weight, d }) => (
          <path key={`${layer}.${weight}`} data-layer={layer} data-weight={weight} d={d} />
        ))}
      </g>
    </svg>
  );
}

function edgesOf(layers: readonly number[]): Edge[] {
  const x = (layer: number) => (100 * (layer + 0.5)) / layers.length;
  const y = (layer: number, unit: number) => (100 * (unit + 0.5)) / layers[layer]!;
  return layers.slice(1).flatMap((units, layer) =>
    Array.from({ length: units * layers[layer]! }, (_, weight) => {
      const to = Math.floor(weight / layers[layer]!);
      const from = weight % layers[layer]!;
      const [x0, y0, x1, y1] = [x(layer), y(layer, from), x(layer + 1), y(layer + 1, to)];
      const middle = (x0 + x1) / 2;
      return {
        layer,
        weight,
        d: `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`,
      };
    }),
  );
}
