import { clamp } from '../../src/clamp.ts';
import { fixed, powerOfTen, scientific } from '../../src/format.ts';
import type { LayerSignal } from '../../src/lecture/vanishing/model.ts';
import { MathLetter } from '../shared/formula/math-letter.tsx';
import { Axes, DragHandle, Plot, usePlot } from '../shared/plot/index.ts';

interface BarsProps {
  signals: readonly LayerSignal[];
  /** Layers from here to the front have no bar yet. */
  hidden?: number;
  /** The bar that is predicted for layer `hidden`, and whether it is judged already. */
  prediction?: { readonly exponent: number; readonly judged: boolean };
  onPredict?: (exponent: number) => void;
  /** Without numbers in it, and down to this power of ten at least: that it goes on shows nothing of what is hidden. */
  bareTo?: number;
  description: string;
}

/** How far up and down a prediction can go from the bar behind it, in powers of ten. */
const reach = 3;

/** ‖δ‖ of each layer on a logarithmic scale, the first layer left. */
export function Bars(props: BarsProps) {
  const { signals, hidden = 0, prediction, onPredict, bareTo, description } = props;
  const isBare = bareTo !== undefined;
  const exponents = signals.filter(({ layer }) => layer > hidden || prediction?.judged).map(logOf);
  if (prediction) exponents.push(prediction.exponent);
  if (isBare) exponents.push(bareTo);
  const behind = hidden > 0 ? logOf(signals[hidden]!) : 0;
  const low = Math.floor(Math.min(-1, ...exponents, ...(hidden > 0 ? [behind - 1] : [])) - 0.3);
  const high = Math.ceil(Math.max(0, ...exponents, ...(hidden > 0 ? [behind + 1] : [])) + 0.2);
  const every = Math.ceil((high - low) / 8);
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter(
    (tick) => tick % every === 0,
  );
  return (
    <Plot
      class="bars"
      label="Length of δ in each layer"
      description={description}
      x={[0.4, signals.length + 0.6]}
      y={[low, high]}
      margin={{ top: 26, right: 12, bottom: 44, left: 52 }}
    >
      <Axes x="" y="" xTicks={[]} yTicks={ticks} yFormat={powerOfTen} />
      <Caption count={signals.length} isBare={isBare} />
      {signals.map((signal) =>
        signal.layer > hidden || (signal.layer === hidden && prediction?.judged) ? (
          <Bar
            key={signal.layer}
            signal={signal}
            low={low}
            isAsked={signal.layer === hidden}
            isBare={isBare}
          />
        ) : (
          <Unknown key={signal.layer} layer={signal.layer} isNext={signal.layer === hidden} />
        ),
      )}
      {prediction && <Predicted layer={hidden} exponent={prediction.exponent} low={low} />}
      {prediction && !prediction.judged && onPredict && (
        <DragHandle
          label={`Predicted length of δ in layer ${hidden}`}
          x={hidden}
          y={prediction.exponent}
          value={prediction.exponent}
          step={0.05}
          valueText={scientific(10 ** prediction.exponent)}
          onMove={(to) => onPredict(clamp(to.y, behind - reach, behind + reach))}
        />
      )}
    </Plot>
  );
}

/** Far below every scale, for a δ of exactly 0. */
const logOf = ({ delta }: LayerSignal) => (delta > 0 ? Math.log10(delta) : -16);

function useColumn(layer: number) {
  const { x } = usePlot();
  const full = x(layer + 1) - x(layer);
  return { left: x(layer) - full * 0.38, width: full * 0.76, middle: x(layer), full };
}

interface BarProps {
  signal: LayerSignal;
  low: number;
  isAsked: boolean;
  isBare: boolean;
}

function Bar({ signal, low, isAsked, isBare }: BarProps) {
  const { y, height, margin } = usePlot();
  const { left, width, middle, full } = useColumn(signal.layer);
  const top = y(Math.max(low, logOf(signal)));
  const hasNumbers = !isBare && full > 44;
  return (
    <g class={`bar ${signal.slope === null ? 'output' : ''} ${isAsked ? 'asked' : ''}`}>
      <rect x={left} y={top} width={width} height={Math.max(1, y(low) - top)} rx={4} />
      {hasNumbers && (
        <text class="value" x={middle} y={top - 7} text-anchor="middle">
          {scientific(signal.delta)}
        </text>
      )}
      <LayerName layer={signal.layer} isOutput={signal.slope === null} />
      {signal.slope !== null && hasNumbers && (
        <text class="slope" x={middle} y={height - margin.bottom - 8} text-anchor="middle">
          {fixed(signal.slope, 2)}
        </text>
      )}
    </g>
  );
}

function LayerName({ layer, isOutput }: { layer: number; isOutput: boolean }) {
  const { x, height, margin } = usePlot();
  return (
    <text class="layer-name" x={x(layer)} y={height - margin.bottom + 18} text-anchor="middle">
      {isOutput ? 'out' : layer}
    </text>
  );
}

function Unknown({ layer, isNext }: { layer: number; isNext: boolean }) {
  const { x, height, margin } = usePlot();
  return (
    <g class={isNext ? 'unknown next' : 'unknown'}>
      <text x={x(layer)} y={height - margin.bottom - 10} text-anchor="middle">
        ?
      </text>
      <LayerName layer={layer} isOutput={false} />
    </g>
  );
}

function Predicted({ layer, exponent, low }: { layer: number; exponent: number; low: number }) {
  const { y } = usePlot();
  const { left, width } = useColumn(layer);
  const top = y(exponent);
  return (
    <rect
      class="predicted"
      x={left}
      y={top}
      width={width}
      height={Math.max(1, y(low) - top)}
      rx={4}
    />
  );
}

function Caption({ count, isBare }: { count: number; isBare: boolean }) {
  const { x, margin, height } = usePlot();
  return (
    <g class="caption" aria-hidden="true">
      <text x={margin.left} y={15}>
        length of <MathLetter>δ</MathLetter>, by layer
        {!isBare && '; in the bar: slope f′'}
      </text>
      <text x={x(1) - 10} y={height - 8}>
        ← front
      </text>
      <text x={x(count) + 14} y={height - 8} text-anchor="end">
        the error comes in here →
      </text>
    </g>
  );
}
