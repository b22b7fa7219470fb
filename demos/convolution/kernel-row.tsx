import { fixed } from '../../src/format.ts';
import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import {
  kernelNames,
  kernels,
  kernelTitles,
  nameOf,
  weightRange,
} from '../../src/lecture/convolution/kernels.ts';
import { receptiveField } from '../../src/lecture/convolution/maps.ts';
import type { Scene } from '../../src/lecture/convolution/scene.ts';
import { NumberField } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';

interface KernelRowProps {
  demo: Demo<ConvolutionState>;
  scene: Scene;
  cell: readonly [number, number];
}

const ways = ['top left', 'top', 'top right', 'left', 'middle', 'right'].concat([
  'bottom left',
  'bottom',
  'bottom right',
]);

/** The window's nine inputs, times the kernel's nine weights, added up: one cell of the map. */
export function KernelRow({ demo, scene, cell }: KernelRowProps) {
  const state = demo.state.value;
  const { kernel, relu } = state;
  const inputs = receptiveField(scene.inputs, cell, state);
  const products = inputs.map((input, i) => input * kernel[i]!);
  const { sums, features } = scene.maps;
  const at = cell[0] * sums.side + cell[1];
  const z = sums.values[at]!;
  const a = features.values[at]!;
  return (
    <section class="kernel-row" aria-label="One cell of the map">
      <div class="nine-box">
        <p class="nine-name">inputs</p>
        <Nine values={inputs} name="Inputs in the window" kind="ink" />
      </div>
      <div class="nine-box" data-operator="·">
        <KernelChoice demo={demo} />
        <div class="nine editable">
          {kernel.map((weight, i) => (
            <div
              // The places are nine for ever.
              key={ways[i]}
              class={weight < 0 ? 'below' : 'above'}
              style={{ '--level': Math.min(1, Math.abs(weight)) }}
            >
              <NumberField
                label={`Weight, ${ways[i]}`}
                value={weight}
                min={weightRange.min}
                max={weightRange.max}
                digits={weightRange.decimals}
                step={1}
                onChange={(value) =>
                  demo.update({ kernel: kernel.map((w, j) => (j === i ? value : w)) })
                }
              />
            </div>
          ))}
        </div>
      </div>
      <div class="nine-box" data-operator="=">
        <p class="nine-name">products</p>
        <Nine values={products} name="Products" kind="signed" />
      </div>
      <p class="sum">
        <span>
          sum <strong class={signOf(z)}>{fixed(z, 2)}</strong>
        </span>
        {relu && (
          <span>
            ReLU <strong class={signOf(a)}>{fixed(a, 2)}</strong>
          </span>
        )}
        <span class="soft">
          cell {cell[0]}, {cell[1]}
        </span>
      </p>
    </section>
  );
}

const signOf = (value: number) => (value > 0 ? 'positive' : value < 0 ? 'negative' : '');

/** One of the kernels that have a name. */
export function KernelChoice({ demo }: { demo: Demo<ConvolutionState> }) {
  const name = nameOf(demo.state.value.kernel);
  return (
    <select
      class="kernel-choice"
      aria-label="Kernel"
      value={name ?? ''}
      onChange={(event) => {
        const chosen = kernelNames.find((known) => known === event.currentTarget.value);
        if (chosen !== undefined) demo.update({ kernel: kernels[chosen] });
      }}
    >
      {name === null && <option value="">your own kernel</option>}
      {kernelNames.map((known) => (
        <option key={known} value={known}>
          {kernelTitles[known]}
        </option>
      ))}
    </select>
  );
}

interface NineProps {
  values: readonly number[];
  name: string;
  kind: 'ink' | 'signed';
}

function Nine({ values, name, kind }: NineProps) {
  return (
    <ol class={`nine ${kind}`} aria-label={name}>
      {values.map((value, i) => (
        <li
          key={ways[i]}
          class={value < 0 ? 'below' : 'above'}
          style={{ '--level': Math.min(1, Math.abs(value)) }}
        >
          {fixed(value, 2)}
        </li>
      ))}
    </ol>
  );
}
