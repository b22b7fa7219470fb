import type { ConvolutionState } from '../../src/lecture/convolution/definition.ts';
import { kernelSide } from '../../src/lecture/convolution/kernels.ts';
import { side } from '../../src/lecture/convolution/maps.ts';
import { outputSize } from '../../src/lecture/convolution/size.ts';
import { Choice, Toggle } from '../shared/controls/index.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';

const paddings = { _0: '0', _1: '1', _2: '2' };
const strides = { _1: '1', _2: '2', _3: '3' };

/** How the window slides and what follows, and the size that comes of it. */
export function Settings({ demo }: { demo: Demo<ConvolutionState> }) {
  const { padding, stride, relu, pool } = demo.state.value;
  const size = outputSize({ n: side, k: kernelSide, p: padding, s: stride });
  return (
    <div class="settings">
      <div class="row">
        <span class="named-choice">
          <span aria-hidden="true">padding</span>
          <Choice
            label="Padding"
            hideLabel
            options={paddings}
            value={`_${padding}` as keyof typeof paddings}
            onChange={(name) => demo.update({ padding: Number(name.slice(1)) })}
          />
        </span>
        <span class="named-choice">
          <span aria-hidden="true">stride</span>
          <Choice
            label="Stride"
            hideLabel
            options={strides}
            value={`_${stride}` as keyof typeof strides}
            onChange={(name) => demo.update({ stride: Number(name.slice(1)) })}
          />
        </span>
      </div>
      <div class="row">
        <Toggle checked={relu} onChange={(on) => demo.update({ relu: on })}>
          ReLU
        </Toggle>
        <Toggle checked={pool} onChange={(on) => demo.update({ pool: on })}>
          Max-pooling 2 × 2
        </Toggle>
      </div>
      <p class="size-formula">
        {tex`\lfloor (n + 2p - k) / s \rfloor + 1`}{' '}
        {tex`= \lfloor (${side} + 2 \cdot ${padding} - ${kernelSide}) / ${stride} \rfloor + 1 = ${size}`}
      </p>
    </div>
  );
}
