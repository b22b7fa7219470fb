import { parameterCount } from '../compute/parameter-count.ts';
import { grouped } from '../format.ts';
import { choice, flag, urlState } from '../url-state.ts';
import { numberList, text } from './codecs.ts';
import { figure } from './figure.ts';
import type { Point } from './primitives/arrow.tsx';
import { Label } from './primitives/label.tsx';
import { type LayerColumn, layerPoints } from './primitives/layers.ts';
import { Node } from './primitives/node.tsx';
import { Picture } from './primitives/picture.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

interface NetworkState {
  layers: readonly number[];
  /** Write how many units each layer has and what it is called. */
  labels: boolean;
  /** Write the number of weights and biases below. */
  count: boolean;
  /** Names of the inputs, separated by commas. */
  inputs: string;
  /** Names of the outputs, separated by commas. */
  outputs: string;
  size: 'wide' | 'half';
}

/** A feed-forward network of any layer sizes; layers of more than ten units are shortened. */
export const network = figure(
  urlState<NetworkState>(
    {
      layers: numberList(2, 6, { min: 1, max: 100_000, decimals: 0 }),
      labels: flag,
      count: flag,
      inputs: text(120),
      outputs: text(120),
      size: choice(['wide', 'half']),
    },
    { layers: [3, 4, 2], labels: true, count: false, inputs: '', outputs: '', size: 'wide' },
  ),
  ({ layers, labels, count, inputs, outputs, size }) => {
    const width = size === 'wide' ? 1100 : 540;
    const height = 460;
    const names = { inputs: words(inputs), outputs: words(outputs) };
    const margin = { left: names.inputs.length ? 150 : 70, right: names.outputs.length ? 150 : 70 };
    const bottom = (labels ? 76 : 20) + (count ? 40 : 0);
    const columns = layerPoints(layers, {
      left: margin.left,
      right: width - margin.right,
      top: 30,
      bottom: height - bottom,
    });
    const radius = Math.min(26, ...columns.map((column) => column.pitch * 0.4));
    const parameters = grouped(parameterCount(layers));
    return (
      <Picture
        width={width}
        height={height}
        title={`A ${layers.join('-')} network`}
        description={`Layers of ${layers.join(', ')} units; every unit is joined to every unit of the next layer. Together ${parameters} weights and biases.`}
      >
        {columns.slice(1).map((column, l) => (
          <Weights key={column.x} from={columns[l]!} to={column} />
        ))}
        {columns.map((column, l) => (
          <g key={column.x}>
            {column.dots.map((at) => (
              <circle key={at[1]} cx={at[0]} cy={at[1]} r={3.5} fill={tones.soft} />
            ))}
            {column.units.map((unit) => (
              <Node
                key={unit.index}
                at={unit.at}
                radius={radius}
                tone={l === 0 ? 'ink' : 'accent'}
              />
            ))}
            {l === 0 && (
              <Names units={column.units} names={names.inputs} radius={radius} side="left" />
            )}
            {l === columns.length - 1 && (
              <Names units={column.units} names={names.outputs} radius={radius} side="right" />
            )}
            {labels && (
              <g>
                <Label x={column.x} y={height - bottom + 32} text={grouped(layers[l]!)} bold />
                <Label
                  x={column.x}
                  y={height - bottom + 60}
                  text={l === 0 ? 'input' : l === layers.length - 1 ? 'output' : 'hidden'}
                  size="small"
                  tone="soft"
                />
              </g>
            )}
          </g>
        ))}
        {count && (
          <Label
            x={width / 2}
            y={height - 20}
            text={`${parameters} weights and biases`}
            tone="soft"
          />
        )}
      </Picture>
    );
  },
);

/** One from every unit of a layer to every unit of the next. */
function Weights({ from, to }: { from: LayerColumn; to: LayerColumn }) {
  return (
    <>
      {from.units.map((start) =>
        to.units.map((end) => (
          <path
            key={`${start.at}${end.at}`}
            d={`M${pair(start.at)}L${pair(end.at)}`}
            stroke={tones.soft}
            stroke-width={strokes.thin}
            opacity={0.45}
          />
        )),
      )}
    </>
  );
}

interface NamesProps {
  units: LayerColumn['units'];
  names: readonly string[];
  /** Of the units. */
  radius: number;
  side: 'left' | 'right';
}

function Names({ units, names, radius, side }: NamesProps) {
  return (
    <>
      {units.map(({ index, at: [x, y] }) => (
        <Label
          key={index}
          x={side === 'left' ? x - radius - 14 : x + radius + 14}
          y={y}
          text={names[index] ?? ''}
          anchor={side === 'left' ? 'end' : 'start'}
          size="small"
        />
      ))}
    </>
  );
}

function words(list: string): string[] {
  return list === '' ? [] : list.split(',');
}

function pair([x, y]: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
