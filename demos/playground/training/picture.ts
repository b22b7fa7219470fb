import { clamp } from '../../../src/clamp.ts';
import { scalarActivations } from '../../../src/compute/activations/index.ts';
import { logistic } from '../../../src/compute/math.ts';
import { type UnitPlace, unitIn } from '../../../src/lecture/playground/unit-place.ts';
import { weightsHash } from '../../../src/training/client.ts';
import { boundaryAt } from './boundary.ts';
import { fieldSize, gridInputs, mapSize } from './grid.ts';
import { parametersOf } from './network.ts';
import type { Picture } from './protocol.ts';
import type { Run } from './run.ts';
import { boundaryOf } from './units.ts';

const count = fieldSize * fieldSize;
const inputs = gridInputs();
const largestFloat = 3.4e38;

/** What every unit of the run's network makes of every place of the picture, as it now stands. */
export function pictureOf(run: Run, asked: UnitPlace): Picture {
  const { layers } = run.spec.settings;
  const { activation } = run.spec.settings;
  const unit = unitIn(layers, asked);
  const outputs = [inputs];
  const dense = run.model.layers.filter(({ parameters }) => parameters.length > 0);
  for (const [i, layer] of dense.entries()) {
    const z = new Float32Array(count * layers[i + 1]!);
    layer.forward(outputs[i]!, z, count, false);
    if (i < dense.length - 1) scalarActivations[activation].forward(z, z);
    else
      z.forEach((value, at) => {
        z[at] = logistic(value);
      });
    outputs.push(z);
  }
  const shown = unit.layer < 0 ? layers.length - 1 : unit.layer;
  const field = new Float32Array(count);
  const values = outputs[shown]!;
  const neutral = unit.layer < 0 ? 0.5 : 0;
  for (let i = 0; i < count; i++) {
    const value = values[i * layers[shown]! + unit.unit]!;
    // Before a run diverges, sums may overflow at some places: nothing can be said there.
    field[i] = Number.isNaN(value) ? neutral : clamp(value, -largestFloat, largestFloat);
  }
  const parameters = parametersOf(run.model);
  const largest = field.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return {
    step: run.step,
    epoch: run.epoch,
    train: run.train,
    test: run.test,
    curve: run.curve,
    parameters,
    hash: weightsHash(parameters),
    unit,
    field,
    boundary: boundaryAt(field, boundaryOf({ unit, largest }, activation)),
    largest,
    silent: layers.slice(1, -1).map((size, i) => silentIn(outputs[i + 1]!, size)),
    maps: mapsOf(outputs.slice(1), layers.slice(1)),
  };
}

/** Units whose outputs, [places][size], are 0 everywhere. */
function silentIn(outputs: Float32Array, size: number): number {
  const speaks = new Uint8Array(size);
  for (let i = 0; i < outputs.length; i++) if (outputs[i] !== 0) speaks[i % size] = 1;
  return speaks.filter((speaking) => speaking === 0).length;
}

/** Each unit's outputs at every second place, as shares of its largest one; the output's as 2p − 1. */
function mapsOf(outputs: readonly Float32Array[], sizes: readonly number[]): Int8Array {
  const area = mapSize * mapSize;
  const maps = new Int8Array(area * sizes.reduce((sum, size) => sum + size, 0));
  const every = fieldSize / mapSize;
  let at = 0;
  for (const [layer, values] of outputs.entries()) {
    const size = sizes[layer]!;
    const isOutput = layer === outputs.length - 1;
    for (let unit = 0; unit < size; unit++) {
      let largest = 1;
      for (let i = unit; i < values.length; i += size) {
        largest = Math.max(largest, Math.abs(values[i]!));
      }
      for (let row = 0; row < mapSize; row++) {
        for (let column = 0; column < mapSize; column++) {
          const value = values[(row * every * fieldSize + column * every) * size + unit]!;
          maps[at++] = Math.round(127 * (isOutput ? 2 * value - 1 : value / largest));
        }
      }
    }
  }
  return maps;
}
