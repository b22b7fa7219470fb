import { scalarActivations } from '../compute/activations/index.ts';
import { fixed } from '../format.ts';
import { choice, urlState } from '../url-state.ts';
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

/** The well-known 2-2-2 example (Mazur, 2015): all sigmoid, quadratic cost, one bias per layer. */
export const example = {
  x: [0.05, 0.1],
  target: [0.01, 0.99],
  hidden: {
    w: [
      [0.15, 0.2],
      [0.25, 0.3],
    ],
    b: 0.35,
  },
  output: {
    w: [
      [0.4, 0.45],
      [0.5, 0.55],
    ],
    b: 0.6,
  },
  learningRate: 0.5,
} as const;

const { value: sigma, derivative } = scalarActivations.sigmoid;
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, v, i) => sum + v * b[i]!, 0);

/** Both passes and the updated weights, with δ for ∂C/∂z. */
export function workOut() {
  const zHidden = example.hidden.w.map((row) => dot(row, example.x) + example.hidden.b);
  const aHidden = zHidden.map(sigma);
  const zOutput = example.output.w.map((row) => dot(row, aHidden) + example.output.b);
  const aOutput = zOutput.map(sigma);
  const cost = aOutput.reduce((sum, a, k) => sum + (a - example.target[k]!) ** 2 / 2, 0);
  const deltaOutput = aOutput.map((a, k) => (a - example.target[k]!) * derivative(zOutput[k]!));
  const deltaHidden = zHidden.map(
    (z, j) =>
      dot(
        deltaOutput,
        example.output.w.map((row) => row[j]!),
      ) * derivative(z),
  );
  const step = (w: number, delta: number, a: number) => w - example.learningRate * delta * a;
  return {
    aHidden,
    aOutput,
    cost,
    deltaOutput,
    deltaHidden,
    slopesHidden: deltaHidden.map((delta) => example.x.map((x) => delta * x)),
    slopesOutput: deltaOutput.map((delta) => aHidden.map((a) => delta * a)),
    newHidden: example.hidden.w.map((row, j) =>
      row.map((w, i) => step(w, deltaHidden[j]!, example.x[i]!)),
    ),
    newOutput: example.output.w.map((row, k) =>
      row.map((w, j) => step(w, deltaOutput[k]!, aHidden[j]!)),
    ),
  };
}

const rows = [110, 320];
/** Where the layers stand; in half the width there is no room for targets beside the outputs. */
const places = {
  wide: { width: 1100, columns: [120, 480, 840] },
  half: { width: 560, columns: [60, 280, 500] },
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
    const { width, columns } = places[size];
    const place = (layer: number, unit: number): Point => [columns[layer]!, rows[unit]!];
    const { aHidden, aOutput, cost, deltaOutput, deltaHidden, newHidden, newOutput, ...slopes } =
      workOut();
    const backward = pass === 'backward' || pass === 'slopes';
    const old = [example.hidden.w, example.output.w];
    const atEdges = {
      forward: old,
      backward: old,
      slopes: [slopes.slopesHidden, slopes.slopesOutput],
      update: [newHidden, newOutput],
    }[pass];
    // Beside text there is no room for larger ones.
    const letters = size === 'wide' ? 'medium' : 'small';
    const labelWidth = (pass === 'slopes' || pass === 'update' ? 4.4 : 3.2) * sizes[letters];
    const decimals = { forward: 2, backward: 2, slopes: 4, update: 4 }[pass];
    const nodes = [
      (backward ? deltaHidden : aHidden).map((v) => fixed(v, backward ? 4 : 3)),
      (backward ? deltaOutput : aOutput).map((v) => fixed(v, 3)),
    ];
    return (
      <Picture
        width={width}
        height={440}
        title={
          {
            forward: 'The forward pass of a 2-2-2 network',
            backward: 'The backward pass of a 2-2-2 network',
            slopes: 'The slope of the cost for each weight of a 2-2-2 network',
            update: 'The weights of a 2-2-2 network after one step',
          }[pass]
        }
        description={`Inputs 0.05 and 0.10, targets 0.01 and 0.99. Outputs ${aOutput.map((a) => fixed(a, 4)).join(' and ')}, cost ${fixed(cost, 9)}. Deltas of the output ${deltaOutput.map((d) => fixed(d, 4)).join(' and ')}, of the hidden neurons ${deltaHidden.map((d) => fixed(d, 4)).join(' and ')}. The first output weight goes from 0.4 to ${fixed(newOutput[0]![0]!, 8)}.`}
      >
        {atEdges.map((layer, l) =>
          layer.map((row, to) =>
            row.map((value, from) => {
              const [start, end] = [place(l, from), place(l + 1, to)];
              const share = from === to ? 0.5 : size === 'wide' ? 0.3 : 0.34;
              const [x, y] = [
                start[0] + (end[0] - start[0]) * share,
                start[1] + (end[1] - start[1]) * share,
              ];
              const delta = (l === 0 ? deltaHidden : deltaOutput)[to]!;
              // Inputs have no δ: blame ends at the hidden layer.
              const flowsBack = pass === 'backward' && l === 1;
              const isMarked = pass === 'slopes' || pass === 'update';
              const isDown = pass === 'update' ? value < old[l]![to]![from]! : value < 0;
              return (
                <g key={`${from}${to}`}>
                  <Arrow
                    from={flowsBack ? end : start}
                    to={flowsBack ? start : end}
                    gaps={[48, 48]}
                    tone={flowsBack ? signTone(delta) : 'soft'}
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
            }),
          ),
        )}
        {example.x.map((x, unit) => (
          <Box
            key={x}
            x={columns[0]! - 44}
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
              at={place(l + 1, unit)}
              radius={44}
              text={text}
              size={letters}
              tone="accent"
            />
          )),
        )}
        {size === 'wide' &&
          rows.map((y, k) => (
            <g key={y}>
              <Label
                x={908}
                y={y - 14}
                text={`target ${fixed(example.target[k]!, 2)}`}
                anchor="start"
                size={letters}
                tone="soft"
              />
              {backward && (
                <Label
                  x={908}
                  y={y + 16}
                  text={`off by ${fixed(aOutput[k]! - example.target[k]!, 3)}`}
                  anchor="start"
                  size={letters}
                  bold
                />
              )}
            </g>
          ))}
        <Label
          x={columns[1]}
          y={424}
          text={
            {
              forward: `C = ${fixed(cost, 9)}`,
              backward: 'circles: δ = ∂C/∂z, edges: weights',
              slopes: 'circles: δ, edges: ∂C/∂w',
              update: 'orange grew, blue shrank',
            }[pass]
          }
          tone="soft"
        />
      </Picture>
    );
  },
);
