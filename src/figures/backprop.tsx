import { fixed } from '../format.ts';
import { choice, urlState } from '../url-state.ts';
import { example, workOut } from './backprop-example.ts';
import { figure } from './figure.ts';
import { Arrow, type Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { Box, Node } from './primitives/node.tsx';
import { Picture } from './primitives/picture.tsx';
import { sizes, strokes } from './primitives/strokes.ts';
import { signTone, tones } from './primitives/tone.ts';

interface BackpropState {
  /** `slopes` writes ∂C/∂w at each edge. */
  pass: 'forward' | 'backward' | 'slopes' | 'update';
  size: 'wide' | 'half';
}

const { aHidden, aOutput, cost, deltaHidden, deltaOutput, newHidden, newOutput, ...slopes } =
  workOut();
const weights = [example.hidden.w, example.output.w];

/** What is written at the edges and below the network. */
const passes = {
  forward: {
    title: 'The forward pass of a 2-2-2 network',
    atEdges: weights,
    decimals: 2,
    note: `C = ${fixed(cost, 9)}`,
  },
  backward: {
    title: 'The backward pass of a 2-2-2 network',
    atEdges: weights,
    decimals: 2,
    note: 'circles: δ = ∂C/∂z, edges: weights',
  },
  slopes: {
    title: 'The slope of the cost for each weight of a 2-2-2 network',
    atEdges: [slopes.slopesHidden, slopes.slopesOutput],
    decimals: 4,
    note: 'circles: δ, edges: ∂C/∂w',
  },
  update: {
    title: 'The weights of a 2-2-2 network after one step',
    atEdges: [newHidden, newOutput],
    decimals: 4,
    note: 'orange grew, blue shrank',
  },
};

const rows = [110, 320];
/**
 * Where the layers stand; in half the width there is no room for targets beside the outputs, nor
 * for larger letters.
 */
const places = {
  wide: { width: 1100, columns: [120, 480, 840], letters: 'medium' },
  half: { width: 560, columns: [60, 280, 500], letters: 'small' },
} as const;

/** The example, edge by edge: values forward, δ backward, the slopes, or the weights after one step. */
export const backprop = figure(
  urlState<BackpropState>(
    {
      pass: choice(['forward', 'backward', 'slopes', 'update']),
      size: choice(['wide', 'half']),
    },
    { pass: 'forward', size: 'wide' },
  ),
  ({ pass, size }) => {
    const { title, atEdges, note } = passes[pass];
    const { width, columns, letters } = places[size];
    const backward = pass === 'backward' || pass === 'slopes';
    const nodes = [
      (backward ? deltaHidden : aHidden).map((v) => fixed(v, backward ? 4 : 3)),
      (backward ? deltaOutput : aOutput).map((v) => fixed(v, 3)),
    ];
    return (
      <Picture
        width={width}
        height={440}
        title={title}
        description={`Inputs 0.05 and 0.10, targets 0.01 and 0.99. Outputs ${aOutput.map((a) => fixed(a, 4)).join(' and ')}, cost ${fixed(cost, 9)}. Deltas of the output ${deltaOutput.map((d) => fixed(d, 4)).join(' and ')}, of the hidden neurons ${deltaHidden.map((d) => fixed(d, 4)).join(' and ')}. The first output weight goes from 0.4 to ${fixed(newOutput[0]![0]!, 8)}.`}
      >
        {atEdges.map((layer, l) =>
          layer.map((row, to) =>
            row.map((_, from) => (
              <Edge key={`${from}${to}`} pass={pass} size={size} layer={l} from={from} to={to} />
            )),
          ),
        )}
        {example.x.map((x, unit) => (
          <Box
            key={x}
            x={columns[0] - 44}
            y={rows[unit]! - 28}
            width={88}
            height={56}
            text={fixed(x, 2)}
            size={letters}
          />
        ))}
        {nodes.map((layer, l) =>
          layer.map((text, unit) => (
            <Node
              key={`${l}${text}`}
              at={place(size, l + 1, unit)}
              radius={44}
              text={text}
              size={letters}
              tone="accent"
            />
          )),
        )}
        {size === 'wide' && <Targets backward={backward} />}
        <Label x={columns[1]} y={424} text={note} tone="soft" />
      </Picture>
    );
  },
);

function place(size: BackpropState['size'], layer: number, unit: number): Point {
  return [places[size].columns[layer]!, rows[unit]!];
}

interface EdgeProps extends BackpropState {
  /** The one it comes from. */
  layer: number;
  from: number;
  to: number;
}

function Edge({ pass, size, layer, from, to }: EdgeProps) {
  const [start, end] = [place(size, layer, from), place(size, layer + 1, to)];
  const share = from === to ? 0.5 : size === 'wide' ? 0.3 : 0.34;
  const [x, y] = [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
  const { atEdges, decimals } = passes[pass];
  const value = atEdges[layer]![to]![from]!;
  // Inputs have no δ: blame ends at the hidden layer.
  const flowsBack = pass === 'backward' && layer === 1;
  const isMarked = pass === 'slopes' || pass === 'update';
  const isDown = pass === 'update' ? value < weights[layer]![to]![from]! : value < 0;
  const { letters } = places[size];
  const labelWidth = (isMarked ? 4.4 : 3.2) * sizes[letters];
  return (
    <g>
      <Arrow
        from={flowsBack ? end : start}
        to={flowsBack ? start : end}
        gaps={[48, 48]}
        tone={flowsBack ? signTone(deltaOutput[to]!) : 'soft'}
        width={flowsBack ? strokes.thick : strokes.medium}
      />
      <rect
        x={x - labelWidth / 2}
        y={y - 16}
        width={labelWidth}
        height={32}
        rx={8}
        fill={tones.paper}
      />
      <Label
        x={x}
        y={y}
        text={fixed(value, decimals)}
        size={letters}
        tone={isMarked ? (isDown ? 'negativeInk' : 'positiveInk') : 'soft'}
        bold={isMarked}
      />
    </g>
  );
}

/** What the outputs should be, and after the way back how far off they are. */
function Targets({ backward }: { backward: boolean }) {
  return (
    <>
      {rows.map((y, k) => (
        <g key={y}>
          <Label
            x={908}
            y={y - 14}
            text={`target ${fixed(example.target[k]!, 2)}`}
            anchor="start"
            tone="soft"
          />
          {backward && (
            <Label
              x={908}
              y={y + 16}
              text={`off by ${fixed(aOutput[k]! - example.target[k]!, 3)}`}
              anchor="start"
              bold
            />
          )}
        </g>
      ))}
    </>
  );
}
